using KeyAccount.Grammar;
using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A discount or a surcharge, checked and resolved, as a procedure sees it.</summary>
internal sealed record DiscountRule
{
    public required string FullName { get; init; }

    public required Title? Title { get; init; }

    public required SourceLocation Location { get; init; }

    public required int Step { get; init; }

    /// <summary>Gets the account of the agreement; null for a policy.</summary>
    public required Account? Account { get; init; }

    public required Period Valid { get; init; }

    /// <summary>Gets whether it takes part in simulation only.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Gets the rule of a policy that it stands for with figures of its own; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets whether no customer reads its title.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Gets all conditions, those that come from where the rule stands included.</summary>
    public required Test[] When { get; init; }

    /// <summary>Gets the conditions that the rule itself states.</summary>
    public Test[] Own { get; init; } = [];

    public int Priority { get; init; }

    /// <summary>Gets the number of its group; -1 for none.</summary>
    public int Group { get; init; } = -1;

    public int[] ExcludedGroups { get; init; } = [];

    public int[] ExcludedSteps { get; init; } = [];

    public Exclusivity Exclusive { get; init; }

    public bool Adds { get; init; }

    /// <summary>Gets the full name of the parent's rule that it replaces; null for none.</summary>
    public string? Replaces { get; init; }

    /// <summary>Gets what it does; one effect but for a package.</summary>
    public required Effect[] Effects { get; init; }

    /// <summary>Gets the most that it gives over lines, orders or time: all of them count.</summary>
    public Limit[] Limits { get; init; } = [];

    /// <summary>Gets what a rule for free goods says beside its value; null for a discount or a surcharge.</summary>
    public GoodsTerms? Goods { get; init; }

    /// <summary>Gets the value of a rule that does one thing; null where a scale gives it and for a package.</summary>
    public RuleValue? Value => Effects is [var only] ? only.Value : null;

    public Scale? Scale => Effects is [var only] ? only.Scale : null;

    /// <summary>Gets whether it chooses among charges, not among the lines of goods.</summary>
    public bool OnCharges => Effects is [{ On: EffectTarget.Charges, For: null }, ..];

    /// <summary>Gets whether it is worked out line by line, none bearing on another.</summary>
    public bool IsByLine => Goods is null && Effects is [{ IsByLine: true }] && Limits.Length == 0;

    /// <summary>Gets how far it lets a person change a price by hand; null for a rule that changes prices itself.</summary>
    public ManualLimits? Manual { get; init; }

    public RuleExample? Example { get; init; }

    /// <summary>Gets how many conditions it has of its own.</summary>
    public int Conditions => Own.Length;

    /// <summary>Gets the least quantity that its conditions ask of a line; 0 for none.</summary>
    public decimal MinQuantity => When.OfType<Matching.Range>().Where(range => range.Field.Name == FieldCatalog.Quantity).Max(range => range.Min) ?? 0;

    /// <summary>Gets whether it asks for one currency by name.</summary>
    public bool IsInOneCurrency => When.OfType<In>().Any(test => test.Field.Name == "order.currency" && test.Values.Length == 1);

    /// <summary>Gives the place of the most specific field that it tests in the list of a step; beyond the list where it tests none.</summary>
    public int SpecificityBy(Step step)
    {
        var place = Array.FindIndex(step.Specificity, field => Array.Exists(When, test => test.Fields().Contains(field)));
        return place < 0 ? step.Specificity.Length : place;
    }

    /// <summary>Gets where the rule stands, as <c>file:line</c>; of a rule in code the assembly.</summary>
    public string Source => Location.Line == 0 ? Location.File : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");
}
