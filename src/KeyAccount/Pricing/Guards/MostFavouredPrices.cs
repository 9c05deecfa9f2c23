using KeyAccount.Checking;
using KeyAccount.Pricing.Outcomes;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing.Guards;

/// <summary>
/// Holds a quote against what accounts with the right to the best price would pay for the same order: the same lines, day and codes, without prices changed by hand, carried prices and what was used or bought before.
/// Invoice prices of a unit are compared, without tax, bonus and free goods.
/// </summary>
internal sealed class MostFavouredPrices
{
    private static readonly OutcomeKind Kind = new("mostFavoured", FigureUnit.Price, Say);
    private readonly CompiledRules rules;
    private readonly SpecialCondition[] rights;

    private MostFavouredPrices(CompiledRules rules, SpecialCondition[] rights)
    {
        this.rules = rules;
        this.rights = rights;
    }

    public delegate (PricedOrder? Priced, System.Collections.Immutable.ImmutableArray<PricingProblem> Problems) Pricer(PricingRequest request);

    /// <summary>Gives the rights of a rule set; null where there are none.</summary>
    public static MostFavouredPrices? Of(CompiledRules rules) =>
        rules.Model.Conditions.Where(condition => condition.Terms is MostFavouredTerms).ToArray() is { Length: > 0 } rights ? new MostFavouredPrices(rules, rights) : null;

    /// <summary>Adds what follows where the order comes to less for a unit than an account with the right would pay; no figure changes by it.</summary>
    public PricedOrder Check(PricedOrder priced, PricingRequest request, Pricer pricer)
    {
        var raised = new List<RaisedOutcome>();
        foreach (var holder in rights.Where(right => MayBear(right, priced, request)).GroupBy(right => right.Account!).OrderBy(holder => holder.Key.Id, StringComparer.Ordinal))
        {
            var (theirs, problem) = Price(holder.Key, priced, request, pricer);
            foreach (var right in holder)
            {
                if (problem is not null)
                {
                    raised.Add(Outcome(right, AlertOutcome.Alert, [], null, null, new Detail(holder.Key.Id, null, problem)));
                }
                else if (theirs is not null)
                {
                    Compare(right, priced, theirs, raised);
                }
            }
        }

        return raised.Count == 0 ? priced : priced with { Outcomes = [.. priced.Outcomes, .. raised] };
    }

    private bool MayBear(SpecialCondition right, PricedOrder priced, PricingRequest request)
    {
        var terms = (MostFavouredTerms)right.Terms;
        var account = rules.Accounts[request.Account];
        if ((right.IsDraft && !request.Simulate) || !right.Valid.Contains(request.OrderDate) || terms.Excepted.Contains(account.Account)
            || IsIn(account.FamilyOn(request.OrderDate), right.Account!) || IsIn(right.Account!.FamilyOn(request.OrderDate), account.Account))
        {
            return false;
        }

        foreach (ref readonly var line in priced.Goods)
        {
            if (!line.IsReturned && Meeting.Fits(terms.Chosen, line.Item))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn((Account Account, int Distance)[] family, Account account) => Array.Exists(family, member => member.Account == account);

    /// <summary>Prices the order as if the holder placed it; what the holder has no price for is left out.</summary>
    private static (PricedOrder? Theirs, PricingProblem? Problem) Price(Account holder, PricedOrder priced, PricingRequest request, Pricer pricer)
    {
        var same = request with
        {
            Account = holder.Id,
            Currency = priced.Currency,
            Lines = [.. request.Lines.Select(line => line with { Manual = null, Carried = null, ExpectedBonusPercent = null })],
            Charges = [],
            Adjustments = [],
            Usage = [],
            History = [],
            Prepaid = 0,
            ExpectedBonusPercent = 0,
        };
        while (same.Lines.Length > 0)
        {
            var (theirs, problems) = pricer(same);
            if (theirs is not null)
            {
                return (theirs, null);
            }

            if (problems.FirstOrDefault(problem => problem.Code != Messages.NoPrice.Code || problem.Line is null) is { } problem)
            {
                return (null, problem);
            }

            same = same with { Lines = [.. same.Lines.Where(line => problems.All(problem => problem.Line != line.Id))] };
        }

        return (null, null);
    }

    private static void Compare(SpecialCondition right, PricedOrder priced, PricedOrder theirs, List<RaisedOutcome> raised)
    {
        if (theirs.Conditions?.InForce.FirstOrDefault(found => found.Condition == right) is not { } found)
        {
            return;
        }

        foreach (var at in found.Lines)
        {
            var bound = theirs.Lines[at];
            var line = Array.FindIndex(priced.Lines, 0, priced.GoodsCount, own => own.Request.Id == bound.Request.Id);
            var own = priced.Lines[line];
            if (own.IsReturned)
            {
                continue;
            }

            if (own.Origin.IncludesTax != bound.Origin.IncludesTax)
            {
                raised.Add(Outcome(right, AlertOutcome.Alert, [line], null, null, new Detail(right.Account!.Id, own.Item.Sku, null)));
            }
            else if (own.Running * bound.Quantity < bound.Running * own.Quantity)
            {
                raised.Add(Outcome(right, ((MostFavouredTerms)right.Terms).Outcome, [line], own.Running / own.Quantity, bound.Running / bound.Quantity, new Detail(right.Account!.Id, own.Item.Sku, null)));
            }
        }
    }

    private static RaisedOutcome Outcome(SpecialCondition right, AlertOutcome outcome, int[] lines, decimal? figure, decimal? bound, Detail detail) =>
        new(Kind, outcome, new RulePlace(right.FullName, right.Source, right.Location.JsonPointer, right.IsDraft), lines, figure, bound) { Detail = detail };

    private static Phrase Say(RaisedOutcome raised, string currency)
    {
        var (holder, item, problem) = (Detail)raised.Detail!;
        if (problem is not null)
        {
            return new($"what {holder} would pay is not known: {problem.Message(Language.English)}", $"non è noto quanto pagherebbe {holder}: {problem.Message(Language.Italian)}");
        }

        return raised.Figure is { } figure && raised.Bound is { } bound
            ? new(
                $"{item}: a price of {Write(figure)} is below the {Write(bound)} that the same order would cost {holder}, which has the right to the best price",
                $"{item}: il prezzo di {Write(figure)} è sotto {Write(bound)}, quanto lo stesso ordine costerebbe a {holder}, che ha diritto al miglior prezzo")
            : new(
                $"{item}: prices of {holder}, which has the right to the best price, are with tax where these are without, or the other way round, and cannot be compared",
                $"{item}: i prezzi di {holder}, che ha diritto al miglior prezzo, comprendono l'imposta e questi no, o viceversa: non sono confrontabili");
    }

    private static string Write(decimal figure) => Grammar.Figures.Write(decimal.Round(figure, 6));

    private sealed record Detail(string Holder, string? Item, PricingProblem? Problem);
}
