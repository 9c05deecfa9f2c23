using KeyAccount.Pricing;
using KeyAccount.Pricing.Guards;
using KeyAccount.Pricing.Outcomes;
using KeyAccount.Rules;

namespace KeyAccount.Approvals;

/// <summary>Finds what somebody has to be able to agree in a priced order: what was given by hand, and bounds of rules that ask for an approval.</summary>
internal sealed class Matters
{
    private const int Decimals = 10;
    private readonly PricedOrder priced;
    private readonly PricingRequest request;
    private readonly IReadOnlySet<AuthorityLimit> named;
    private readonly string? costCurrency;
    private readonly List<Matter> found = [];
    private readonly int[] all;

    private Matters(PricedOrder priced, PricingRequest request)
    {
        this.priced = priced;
        this.request = request;
        var authority = priced.Procedure.Model.Authority;
        named = authority?.Named ?? new HashSet<AuthorityLimit>();
        costCurrency = authority?.CompanyCurrency;
        all = [.. Enumerable.Range(0, priced.GoodsCount)];
    }

    /// <summary>Gives them by limit, then by line; no position in the request decides anything.</summary>
    public static Matter[] Of(PricedOrder priced, PricingRequest request)
    {
        var matters = new Matters(priced, request);
        matters.AddRaised();
        if (matters.named.Count > 0)
        {
            matters.AddByHand(HandGiven.OfLines(priced));
        }

        matters.found.Sort(matters.Compare);
        return [.. matters.found];
    }

    /// <summary>Gives a share in percent, exact enough that a figure on a limit stays on it.</summary>
    public static decimal Percent(decimal part, decimal of) => decimal.Round(part / of * 100, Decimals);

    private void AddRaised()
    {
        foreach (var raised in priced.Outcomes)
        {
            if (raised.Outcome == AlertOutcome.Approval)
            {
                var (limit, figure) = Measure(raised);
                found.Add(new Matter(limit, figure, raised.Lines.Length == 0 ? all : raised.Lines, raised.Lines.Length == 0, raised));
            }
        }
    }

    private void AddByHand(HandGiven[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i].Asked == 0)
            {
                continue;
            }

            Add(AuthorityLimit.Discount, given[i].Percent, [i], isOfOrder: false);
            if (i < priced.GoodsCount)
            {
                var line = priced.Lines[i];
                Add(AuthorityLimit.TotalDiscount, line.ListAmount == 0 ? null : Percent(line.ListAmount - line.Running, Math.Abs(line.ListAmount)), [i], isOfOrder: false);
                AddMargin([i], 0, isOfOrder: false);
            }
        }

        var (list, net) = (0m, priced.Rounding);
        foreach (ref readonly var line in priced.Goods)
        {
            (list, net) = (list + line.ListAmount, net + line.Running);
        }

        var asked = priced.Adjustments.Where(one => one.Amount < 0).Sum(one => one.Stated.Percent is { } percent ? -one.Of * percent / 100 : -one.Amount);
        if (asked > 0)
        {
            var adjusted = priced.Adjustments.Sum(one => one.Amount);
            Add(AuthorityLimit.Discount, net == 0 ? null : Percent(asked, Math.Abs(net)), all, isOfOrder: true);
            Add(AuthorityLimit.TotalDiscount, list == 0 ? null : Percent(list - net - adjusted, Math.Abs(list)), all, isOfOrder: true);
            AddMargin(all, adjusted, isOfOrder: true);
        }

        // What came off by hand is put back: a discount must not bring an order below the limit of its value.
        if (request.By is not null)
        {
            Add(AuthorityLimit.ContractValue, net + given[..priced.GoodsCount].Sum(line => line.Taken), all, isOfOrder: true);
        }
    }

    private void AddMargin(int[] lines, decimal adjusted, bool isOfOrder)
    {
        if (named.Contains(AuthorityLimit.Margin) && TryMargin(lines, adjusted, out var margin))
        {
            Add(AuthorityLimit.Margin, margin, lines, isOfOrder);
        }
    }

    /// <summary>Gives the margin on lines without tax; false where it is not known, and where something comes back.</summary>
    private bool TryMargin(int[] lines, decimal adjusted, out decimal? margin)
    {
        var (net, cost) = (adjusted, 0m);
        margin = null;
        foreach (var number in lines)
        {
            var line = priced.Lines[number];
            var tax = line.Origin.IncludesTax ? priced.Tax?.OfLines?[number] : 0;
            if (priced.Currency != costCurrency || line.IsReturned || line.Item.Cost is not { } each || tax is not { } included)
            {
                return false;
            }

            net += line.Running - included;
            cost += each * line.Quantity;
        }

        foreach (var free in priced.FreeGoods)
        {
            if (Array.IndexOf(lines, free.Line) >= 0)
            {
                if (free.Item.Cost is not { } each)
                {
                    return false;
                }

                cost += each * free.Quantity;
            }
        }

        margin = net <= 0 ? null : Percent(net - cost, net);
        return true;
    }

    private void Add(AuthorityLimit limit, decimal? figure, int[] lines, bool isOfOrder)
    {
        // A rule that asks about the same says it better.
        if (named.Contains(limit) && !found.Exists(other => other.Raised is not null && other.Limit == limit && other.Lines.AsSpan().SequenceEqual(lines)))
        {
            found.Add(new Matter(limit, figure, lines, isOfOrder));
        }
    }

    /// <summary>Says which limit a bound of a rule is about: a markup is turned into a margin, what is no percentage into how far it is missed.</summary>
    private static (AuthorityLimit Limit, decimal? Figure) Measure(RaisedOutcome raised) => (raised.Detail as GuardDetail)?.Guard.Kind switch
    {
        GuardKind.MinimumMargin => (AuthorityLimit.Margin, raised.Figure),
        GuardKind.MinimumMarkup => (AuthorityLimit.Margin, raised.Figure is { } markup and > -100 ? Percent(markup, 100 + markup) : null),
        GuardKind.MaximumDiscount => (AuthorityLimit.TotalDiscount, raised.Figure),
        _ when raised.Kind.Unit == FigureUnit.Days => (AuthorityLimit.PaymentDays, raised.Figure),
        _ => (AuthorityLimit.Deviation, raised is { Figure: { } figure, Bound: { } bound and not 0 } ? Percent(Math.Abs(figure - bound), Math.Abs(bound)) : null),
    };

    private int Compare(Matter one, Matter other) =>
        one.Limit != other.Limit ? one.Limit.CompareTo(other.Limit)
        : one.IsOfOrder != other.IsOfOrder ? one.IsOfOrder.CompareTo(other.IsOfOrder)
        : LineIds.Compare(FirstId(one), FirstId(other)) is not 0 and var byLine ? byLine
        : string.CompareOrdinal(one.Rule, other.Rule) is not 0 and var byRule ? byRule
        : Nullable.Compare(one.Figure, other.Figure);

    private string FirstId(Matter matter) => matter.Lines.Select(line => priced.Lines[line].Request.Id).Aggregate((first, id) => LineIds.Compare(id, first) < 0 ? id : first);
}
