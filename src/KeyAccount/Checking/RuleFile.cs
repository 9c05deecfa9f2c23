using KeyAccount.Checking.Overrides;
using KeyAccount.Checking.SpecialConditions;
using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>A file of rules: an agreement, or company-wide policies.</summary>
/// <param name="Name">The full name that its rules begin with: <c>edilnord/2026</c> or <c>policies/standard</c>.</param>
/// <param name="Root">Its content, whose form has been checked.</param>
/// <param name="Account">The account of an agreement; null for policies.</param>
/// <param name="InForce">The days on which its rules hold.</param>
/// <param name="Began">The day on which an agreement began.</param>
/// <param name="Currency">The number of the currency of bare figures; null where a bare figure is an error.</param>
/// <param name="NamedCurrency">Whether orders can come in another currency than that.</param>
/// <param name="IsInForm">Whether the form of the whole file is right, so that no entry need be looked at again.</param>
internal sealed record RuleFile(string Name, JsonValue Root, Account? Account, Period InForce, DateOnly Began, int? Currency, bool NamedCurrency, bool IsInForm)
{
    /// <summary>Gets the entries of <c>discounts</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Discounts { get; init; } = InForm(Root["discounts"], FileShapes.Discount, IsInForm);

    /// <summary>Gets the entries of <c>charges</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Charges { get; } = InForm(Root["charges"], FileShapes.Charge, IsInForm);

    /// <summary>Gets the entries of <c>freeGoods</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> FreeGoods { get; } = InForm(Root["freeGoods"], FileShapes.FreeGoods, IsInForm);

    /// <summary>Gets the entries of <c>guards</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Guards { get; } = InForm(Root["guards"], FileShapes.Guard, IsInForm);

    /// <summary>Gets the entries of <c>prices</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Prices { get; } = InForm(Root["prices"], FileShapes.Price, IsInForm);

    /// <summary>Gets the entries of <c>facts</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Facts { get; } = InForm(Root["facts"], FileShapes.Fact, IsInForm);

    /// <summary>Gets the entries of <c>bonuses</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Bonuses { get; } = InForm(Root["bonuses"], FileShapes.Bonus, IsInForm);

    /// <summary>Gets the entries of <c>manual</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Manual { get; } = InForm(Root["manual"], FileShapes.Manual, IsInForm);

    /// <summary>Gets the special conditions whose form is right.</summary>
    public IReadOnlyList<WrittenCondition> Conditions { get; } = WrittenCondition.Of(Root, IsInForm);

    /// <summary>Gets how long an agreement goes on past its end; null where it does not.</summary>
    public AgreementExtension? Extension { get; init; }

    /// <summary>Gets the entries of <c>overrides</c> whose form is right.</summary>
    public IReadOnlyList<JsonValue> Overrides { get; } = InForm(Root["overrides"], FileShapes.Override, IsInForm);

    /// <summary>Gets which of its entries do not count where an agreement overrides them.</summary>
    public IReadOnlyList<(JsonValue Entry, RuleOverride By)> Unless { get; init; } = [];

    /// <summary>Gets the account of the agreement that overrides a policy's rule; null but for the file of such a rule.</summary>
    public Account? OnlyFor { get; init; }

    /// <summary>Gets the rule of a policy that the one in this file stands for; null but for the file of such a rule.</summary>
    public OverriddenRule? Overridden { get; init; }

    /// <summary>Gets the entries of <c>discounts</c> and <c>freeGoods</c> whose form is wrong.</summary>
    public IEnumerable<JsonValue> BadlyFormed => IsInForm ? [] : (Root["discounts"]?.Items ?? []).Except(Discounts).Concat((Root["freeGoods"]?.Items ?? []).Except(FreeGoods));

    public string Status => Root["status"]?.Text ?? "";

    public RuleScope Scope(Procedure? procedure, int step) => new(procedure, step, Currency, NamedCurrency);

    /// <summary>Says whether an entry prices: its own status, else the file's.</summary>
    public bool IsReleased(JsonValue entry) => (entry["status"]?.Text ?? Status) == "released";

    /// <summary>Says whether an entry is a draft, which takes part in simulation only.</summary>
    public bool IsDraft(JsonValue entry) => (entry["status"]?.Text ?? Status) == "draft";

    /// <summary>One entry that is written badly must not hide what is wrong with the others.</summary>
    private static IReadOnlyList<JsonValue> InForm(JsonValue? list, Shape shape, bool isInForm)
    {
        var passedOver = new FindingList();
        var entries = list?.Items ?? [];
        return isInForm ? entries : [.. entries.Where(entry => shape.Check(entry, passedOver))];
    }

    /// <summary>Gives the tests that come from where a rule stands: whose agreement it is, when it holds, and for a draft that the order is simulated.</summary>
    public IEnumerable<Test> WhereItStands(JsonValue entry, Period valid, FieldCatalog fields)
    {
        if ((Account ?? OnlyFor) is { } account)
        {
            yield return new Contains(fields.Use(fields.AccountFamily), fields.AccountFamily.NumberOf(account.Id));
        }

        if (valid != Period.Always)
        {
            yield return new Between(fields.Use(fields.OrderDate), valid.From.DayNumber, valid.To.DayNumber);
        }

        if (IsDraft(entry))
        {
            yield return new In(fields.Use(fields.Simulated), fields.Simulated.NumberOf("true"));
        }

        foreach (var (_, by) in Unless.Where(unless => unless.Entry == entry))
        {
            yield return new Not(by.Holds(fields));
        }
    }

    /// <summary>Gives the accounts that have an override of an entry.</summary>
    public Account[] OverriddenFor(JsonValue entry) => Unless.Count == 0 ? [] : [.. Unless.Where(unless => unless.Entry == entry).Select(unless => unless.By.Account)];

    /// <summary>Gives the days on which an entry holds: its own, within the file's.</summary>
    public Period PeriodOf(JsonValue entry, FindingList findings)
    {
        if (entry["valid"] is not { } written || Days.ReadPeriod(written.Text, written, findings) is not { } own)
        {
            return InForce;
        }

        var period = own.And(InForce);
        if (period.IsEmpty)
        {
            findings.Add(Messages.NeverInForce, written.Location, own.ToString(), InForce.ToString());
        }

        return period;
    }
}
