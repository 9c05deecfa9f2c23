using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Looks for the price of a line in one access: in agreements the account itself, then those above it, the nearest first.</summary>
internal sealed class PriceSearch
{
    private readonly RuleModel model;
    private readonly Dictionary<Procedure, PricedAccess[]> accesses = new(ReferenceEqualityComparer.Instance);
    private readonly PricedAccess lists;

    public PriceSearch(RuleModel model)
    {
        this.model = model;
        foreach (var procedure in model.Catalog.Procedures.Values)
        {
            accesses.Add(procedure, [.. procedure.Accesses.Select(access => new PricedAccess(access, model.PriceConditions))]);
        }

        lists = new PricedAccess(new Access { Name = "list", From = AccessSource.Lists }, model.PriceConditions);
    }

    public PricedAccess[] AccessesOf(Procedure procedure) => accesses[procedure];

    /// <summary>Finds a price.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="line">The line.</param>
    /// <param name="holding">The numbers of the price conditions that hold for it.</param>
    /// <param name="access">Where to look.</param>
    /// <param name="found">The price.</param>
    /// <param name="tie">Why none can be taken although there is one; else null.</param>
    public bool TryFind(PricingRun run, in LineState line, ReadOnlySpan<int> holding, PricedAccess access, out PriceCandidate found, out PricingProblem? tie)
    {
        var contest = new Contest();
        switch (access.Access.From)
        {
            case AccessSource.Agreements:
                InAgreements(run, line, holding, access, ref contest);
                break;
            case AccessSource.Policies:
                InBook(model.Policies, 0, single: true, run, line, holding, access, ref contest);
                break;
            default:
                var named = access.Access.From == AccessSource.Lists ? run.Account.Account.PriceLists : access.Access.Lists;
                for (var i = 0; i < named.Length; i++)
                {
                    InBook(named[i].Book, i, named.Length == 1, run, line, holding, access, ref contest);
                }

                break;
        }

        found = contest.Best;
        tie = contest is { Found: true, IsTied: true } ? EqualRank(line, contest.Best.Record, contest.Equal.Record) : null;
        return contest.Found && tie is null;
    }

    /// <summary>Finds the list price: what the first access finds that looks in lists and starts at what it finds.</summary>
    public bool TryListPrice(PricingRun run, in LineState line, ReadOnlySpan<int> holding, out PriceCandidate found)
    {
        var looked = false;
        foreach (var access in AccessesOf(run.Procedure.Procedure))
        {
            if (access.Access is { From: AccessSource.Lists or AccessSource.NamedLists, StartsAtList: false } && (access.Access.Condition < 0 || holding.BinarySearch(access.Access.Condition) >= 0))
            {
                looked = true;
                if (TryFind(run, line, holding, access, out found, out _))
                {
                    return true;
                }
            }
        }

        found = default;
        return !looked && TryFind(run, line, holding, lists, out found, out _);
    }

    /// <summary>Looks level by level: accounts at the same distance are equal, and the best record of all of them counts.</summary>
    private void InAgreements(PricingRun run, in LineState line, ReadOnlySpan<int> holding, PricedAccess access, ref Contest contest)
    {
        var level = 0;
        foreach (var (account, distance) in run.Family)
        {
            if (distance > level && contest.Found && access.Access.Take != AccessTake.Best)
            {
                return;
            }

            level = distance;
            if (model.Contracted.TryGetValue(account, out var book))
            {
                InBook(book, 0, single: true, run, line, holding, access, ref contest);
            }
        }
    }

    private static void InBook(PriceBook book, int list, bool single, PricingRun run, in LineState line, ReadOnlySpan<int> holding, PricedAccess access, ref Contest contest)
    {
        Enter(book.Of(line.Item.Index), list, single && access.IsInBookOrder, run, line, holding, access, ref contest);
        if (book.HasAnyItem)
        {
            Enter(book.OfAnyItem(-1), list, false, run, line, holding, access, ref contest);
            foreach (var condition in holding)
            {
                Enter(book.OfAnyItem(condition), list, false, run, line, holding, access, ref contest);
            }
        }
    }

    private static void Enter(ReadOnlySpan<PriceRecord> records, int list, bool inOrder, PricingRun run, in LineState line, ReadOnlySpan<int> holding, PricedAccess access, ref Contest contest)
    {
        var entered = 0;
        foreach (ref readonly var record in records)
        {
            if (record.Origin.Currency == run.Currency && record.Fits(DayOf(access.Access.Date, record.Origin, run), line.Quantity)
                && Holds(record.Condition, holding) && Holds(record.Origin.Condition, holding) && access.Counts(record))
            {
                contest.Enter(access, new PriceCandidate(record, record.Price, record.Terms.Per, list));
                if (inOrder && ++entered == 2)
                {
                    return;
                }
            }
        }
    }

    private static bool Holds(int condition, ReadOnlySpan<int> holding) => condition < 0 || holding.BinarySearch(condition) >= 0;

    private static DateOnly DayOf(PricingDate date, PriceOrigin origin, PricingRun run) => date switch
    {
        PricingDate.Delivery => run.RequestedDelivery ?? run.OrderDate,
        PricingDate.Service => run.ServiceDate ?? run.RequestedDelivery ?? run.OrderDate,
        PricingDate.Agreement when origin.Began > DateOnly.MinValue => origin.Began,
        _ => run.OrderDate,
    };

    private static PricingProblem EqualRank(in LineState line, in PriceRecord a, in PriceRecord b) =>
        new(Messages.EqualRank, line.Request.Id, a.Origin.Name, b.Location, a.Origin.Name, b.Origin.Name, line.Item.Sku);

    /// <summary>The prices of an access that fit: the one that comes first so far, and one that equals it in every key.</summary>
    private struct Contest
    {
        public PriceCandidate Best;
        public PriceCandidate Equal;
        public bool Found;
        public bool IsTied;

        public void Enter(PricedAccess access, in PriceCandidate candidate)
        {
            var order = Found ? access.Compare(candidate, Best) : -1;
            if (order < 0)
            {
                (Best, Found, IsTied) = (candidate, true, false);
            }
            else if (order == 0)
            {
                (Equal, IsTied) = (candidate, true);
            }
        }
    }
}
