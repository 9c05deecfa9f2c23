using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Finds two rules of a step that both count, rank alike, and give another price when applied the other way round: names must not decide that.</summary>
internal sealed class CommutationCheck(Catalog catalog, FindingList findings)
{
    private readonly Meeting meeting = new(catalog);

    /// <summary>What a rule does to the price of a line, as far as it decides with what it can change places.</summary>
    private enum Form
    {
        /// <summary>Takes off an amount, whatever stands.</summary>
        Adds,

        /// <summary>Takes off a share of what stands.</summary>
        Scales,

        /// <summary>Sets the price.</summary>
        Sets,

        /// <summary>Takes off an amount of the order, shared by what stands on the lines.</summary>
        Shares,
    }

    public void Check(Procedure procedure, IReadOnlyList<(DiscountRule Rule, JsonValue Entry)> rules)
    {
        foreach (var ofStep in rules.GroupBy(pair => pair.Rule.Step))
        {
            var step = procedure.Steps[ofStep.Key];
            if (step.TakesOne || step.TieById)
            {
                continue;
            }

            if (step.HoldsFreeGoods)
            {
                foreach (var alike in ofStep.Where(pair => !TakesNothing(pair.Rule)).GroupBy(pair => RankOf(step, pair.Rule)))
                {
                    CheckUnits(procedure, step, [.. alike]);
                }

                continue;
            }

            foreach (var alike in ofStep.GroupBy(pair => RankOf(step, pair.Rule)))
            {
                CheckAlike(procedure, step, [.. alike.SelectMany(pair => Effects(pair.Rule).Select(one => new Effectual(one, pair.Entry, FormOf(step, procedure, one))))]);
            }
        }
    }

    private void CheckAlike(Procedure procedure, Step step, Effectual[] alike)
    {
        if (Array.TrueForAll(alike, rule => rule.Form == alike[0].Form && rule.Form != Form.Shares))
        {
            return;
        }

        JsonValue? reported = null;
        for (var i = 1; i < alike.Length; i++)
        {
            var (rule, entry, form) = alike[i];
            if (entry == reported)
            {
                continue;
            }

            var other = Array.FindIndex(alike, 0, i, before => Differ(procedure, step, alike, alike[i], before) && before.Entry != entry && BothStand(procedure, rule, before.Rule) && meeting.CanMeet(rule, before.Rule));
            if (other >= 0)
            {
                var first = alike[other];
                var (one, two) = first.Form == Form.Shares && form == Form.Shares
                    ? ResultsOfShares(step, first.Rule, rule)
                    : Results(step, (first.Rule, first.Form), (rule, form));
                reported = entry;
                findings.Add(Messages.OrderUndecided, entry["id"]!.Location, rule.FullName, Write(rule), first.Rule.FullName, Write(first.Rule), step.Name, one, two);
            }
        }
    }

    /// <summary>Gives a rule for each thing that it does: what a package does is done in the order in which it is written, so only that of others can change it.</summary>
    private static IEnumerable<DiscountRule> Effects(DiscountRule rule) => rule.Effects is [_]
        ? [rule]
        : rule.Effects.Select(effect => rule with
        {
            Effects = [effect with { For = null }],
            When = effect.For is { } lines ? [.. rule.When.Where(test => test.Fields().All(field => field.Scope == FieldScope.Order)), .. lines] : rule.When,
        });

    /// <summary>Free goods do not change places where they can take the same units.</summary>
    private void CheckUnits(Procedure procedure, Step step, (DiscountRule Rule, JsonValue Entry)[] alike)
    {
        for (var i = 1; i < alike.Length; i++)
        {
            var (rule, entry) = alike[i];
            var other = Array.FindIndex(alike, 0, i, before => BothStand(procedure, rule, before.Rule) && Parts(rule).Any(part => Parts(before.Rule).Any(theirs => meeting.CanMeet(part, theirs))));
            if (other >= 0)
            {
                findings.Add(Messages.SameUnits, entry["id"]!.Location, rule.FullName, alike[other].Rule.FullName, step.Name);
            }
        }
    }

    /// <summary>Goods that are added for units that stay free for others take nothing from anybody.</summary>
    private static bool TakesNothing(DiscountRule rule) => rule.Goods is GiveTerms { IsAdded: true, ReusesBought: true };

    /// <summary>Gives the rule for each part of its lines: those that its effects are for.</summary>
    private static IEnumerable<DiscountRule> Parts(DiscountRule rule) =>
        rule.Effects.Select(effect => effect.For is { } lines ? rule with { When = [.. rule.When, .. lines] } : rule);

    private static bool BothStand(Procedure procedure, DiscountRule a, DiscountRule b) =>
        a.Exclusive == Exclusivity.None && b.Exclusive == Exclusivity.None
        && a.Replaces != b.FullName && b.Replaces != a.FullName
        && !GroupTree.AreRivals(procedure.Groups, a.Group, b.Group)
        && !a.ExcludedGroups.Contains(b.Group) && !b.ExcludedGroups.Contains(a.Group);

    /// <summary>Gives what is compared before names: two rules with the same text rank alike.</summary>
    private static string RankOf(Step step, DiscountRule rule) => string.Join('|', (step.Apply.Length > 0 ? step.Apply : step.Order).Select(key => key.Kind switch
    {
        RankKeyKind.Priority => (object)rule.Priority,
        RankKeyKind.Specificity => rule.SpecificityBy(step),
        RankKeyKind.Conditions => rule.Conditions,
        RankKeyKind.Start => rule.Valid.From,
        RankKeyKind.End => rule.Valid.To,
        RankKeyKind.MinQuantity => rule.MinQuantity,
        RankKeyKind.Currency => rule.IsInOneCurrency,
        RankKeyKind.Exclusive => rule.Exclusive != Exclusivity.None,
        RankKeyKind.Value when (rule.Goods is null ? rule.Value : rule.Effects[0].Value) is { } value => value.Kind == ValueKind.Percent ? Percents.Cascade(value.Percents) : value.Money!.Any,
        RankKeyKind.Id => rule.FullName,

        // What a rule is worth, and what its scale gives, only an order shows; there a tie fails.
        _ => rule.FullName,
    }));

    private static AmountBaseKind BaseOf(Step step, Procedure procedure, DiscountRule rule)
    {
        var inGroup = rule.Group < 0 ? (AmountBaseKind?)null : procedure.Groups[rule.Group].Mode switch { GroupMode.Sum => AmountBaseKind.Start, GroupMode.Cascade => AmountBaseKind.Running, _ => null };
        return rule.Effects[0].Of?.Kind ?? inGroup ?? step.Of.Kind;
    }

    private static Form FormOf(Step step, Procedure procedure, DiscountRule rule)
    {
        var effect = rule.Effects[0];
        var of = BaseOf(step, procedure, rule);
        var isShared = (effect.On == EffectTarget.Order || effect.SampleValue!.IsPerOrder) && step.Allocation.Weights is AllocationWeights.Running or AllocationWeights.Gross;
        return effect.SampleValue!.Kind switch
        {
            ValueKind.Percent when of == AmountBaseKind.Running => Form.Scales,
            ValueKind.NewPrice or ValueKind.NewTotal => Form.Sets,
            _ => isShared ? Form.Shares : Form.Adds,
        };
    }

    /// <summary>Says whether two rules that meet on a line do not change places. Amounts that are shared out by what stands do only where all else leaves the lines in the same proportion.</summary>
    private bool Differ(Procedure procedure, Step step, Effectual[] all, Effectual a, Effectual b)
    {
        if (a.Form != Form.Shares && b.Form != Form.Shares)
        {
            return a.Form != b.Form;
        }

        return (a.Form == Form.Shares && IsBent(procedure, step, all, a, b)) || (b.Form == Form.Shares && IsBent(procedure, step, all, b, a));
    }

    /// <summary>Says whether the other rule, or what stands before the share in its own package, changes the proportion of the lines that it is shared over.</summary>
    private bool IsBent(Procedure procedure, Step step, Effectual[] all, Effectual share, Effectual other)
    {
        var place = Array.IndexOf(all, share);
        for (var i = 0; i < all.Length; i++)
        {
            var one = all[i];
            if ((one.Entry == other.Entry || (one.Entry == share.Entry && i < place)) && meeting.CanMeet(one.Rule, share.Rule)
                && !(one.Form == Form.Shares ? ChooseAlike(one.Rule, share.Rule) : IsOfStart(procedure, step, one.Rule) && Covers(one.Rule, share.Rule)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfStart(Procedure procedure, Step step, DiscountRule rule) =>
        rule.Effects is [{ Cap: null, Units: null, SampleValue.Kind: ValueKind.Percent, Scale: null }] && BaseOf(step, procedure, rule) == AmountBaseKind.Start;

    /// <summary>Says whether two rules surely choose the same lines, so that amounts shared over them change places.</summary>
    private bool ChooseAlike(DiscountRule a, DiscountRule b) =>
        OnlyItems(a) && OnlyItems(b) && catalog.Items.Values.All(item => Meeting.Fits(a.When, item) == Meeting.Fits(b.When, item));

    /// <summary>Says whether a rule surely chooses every line that another one chooses.</summary>
    private bool Covers(DiscountRule rule, DiscountRule other) =>
        OnlyItems(rule) && catalog.Items.Values.All(item => Meeting.Fits(rule.When, item) || !Meeting.Fits(other.When, item));

    private static bool OnlyItems(DiscountRule rule) => Array.TrueForAll(rule.When, test => Meeting.ReadsItems(test) || test.Fields().All(field => field.Scope == FieldScope.Order));

    /// <summary>Gives what the first of two lines of 100 comes to, where one amount is shared over both and the other is for the first alone.</summary>
    private (decimal One, decimal Two) ResultsOfShares(Step step, DiscountRule a, DiscountRule b)
    {
        var isWider = catalog.Items.Values.Any(item => Meeting.Fits(a.When, item) && !Meeting.Fits(b.When, item));
        return Results(step, (a, isWider ? Form.Shares : Form.Adds), (b, isWider ? Form.Adds : Form.Shares));
    }

    /// <summary>Gives what two rules come to one way round and the other: on a price of 100, or on the first of two lines of 100 where only shares differ.</summary>
    private static (decimal One, decimal Two) Results(Step step, (DiscountRule Rule, Form Form) a, (DiscountRule Rule, Form Form) b)
    {
        if (a.Form == Form.Shares && b.Form == Form.Adds)
        {
            return Results(step, b, a) is var turned ? (turned.Two, turned.One) : default;
        }

        if (a.Form == Form.Adds && b.Form == Form.Shares)
        {
            var (own, shared) = step.IsSurcharge ? (-Figure(a.Rule), -Figure(b.Rule)) : (Figure(a.Rule), Figure(b.Rule));
            return (Rounded(100 - own - (shared * (100 - own) / (200 - own))), Rounded(100 - (shared / 2) - own));
        }

        return (Rounded(After(b, After(a, 100))), Rounded(After(a, After(b, 100))));

        decimal After((DiscountRule Rule, Form Form) rule, decimal price) => rule.Form switch
        {
            Form.Scales => step.IsSurcharge ? price + (price * Figure(rule.Rule) / 100) : price - (price * Figure(rule.Rule) / 100),
            Form.Sets => step.IsSurcharge ? Math.Max(price, Figure(rule.Rule)) : Math.Min(price, Figure(rule.Rule)),
            _ => step.IsSurcharge ? price + Figure(rule.Rule) : price - Figure(rule.Rule),
        };

        static decimal Rounded(decimal price) => decimal.Round(price, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Figure(DiscountRule rule) => rule.Effects[0].SampleValue! is var value && value.Kind == ValueKind.Percent ? Percents.Cascade(value.Percents) : value.Money!.Any;

    private string Write(DiscountRule rule) => RuleValues.Write(rule.Effects[0].SampleValue!, catalog.Currencies);

    /// <summary>One thing that a rule does, with where the rule is written.</summary>
    private readonly record struct Effectual(DiscountRule Rule, JsonValue Entry, Form Form);
}
