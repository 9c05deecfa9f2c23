using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Looks for the price of a line in one access: in agreements the account itself, then those above it, the nearest first.</summary>
internal sealed class PriceSearch
{
    private readonly RuleModel model;
    private readonly PriceFormer former;
    private readonly Dictionary<Procedure, PricedAccess[]> accesses = new(ReferenceEqualityComparer.Instance);
    private readonly PricedAccess lists;
    private readonly PricedAccess source;

    public PriceSearch(RuleModel model)
    {
        this.model = model;
        former = new PriceFormer(model, this);
        foreach (var procedure in model.Catalog.Procedures.Values)
        {
            accesses.Add(procedure, [.. procedure.Accesses.Select(access => new PricedAccess(access, model.PriceConditions))]);
        }

        lists = new PricedAccess(new Access { Name = "list", From = AccessSource.Lists }, model.PriceConditions);
        source = new PricedAccess(new Access { Name = "source", From = AccessSource.NamedLists }, model.PriceConditions);
    }

    public PricedAccess[] AccessesOf(Procedure procedure) => accesses[procedure];

    /// <summary>Finds a price.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="line">The line.</param>
    /// <param name="holding">The numbers of the price conditions that hold for it.</param>
    /// <param name="access">Where to look.</param>
    /// <param name="found">The price.</param>
    /// <param name="problem">Why none can be taken although there may be one; else null.</param>
    public bool TryFind(PricingRun run, in LineState line, ReadOnlySpan<int> holding, PricedAccess access, out PriceCandidate found, out PricingProblem? problem)
    {
        if (access.Access.From == AccessSource.Agreements && model.Contracted.Count == 0)
        {
            (found, problem) = (default, null);
            return false;
        }

        var question = PriceQuestion.Of(run, line, holding, access);
        if (access.IsOfLists && TryOnlyPrice(question, out found))
        {
            problem = null;
            return true;
        }

        var contest = new PriceContest();
        switch (access.Access.From)
        {
            case AccessSource.Agreements:
                InAgreements(question, ref contest);
                break;
            case AccessSource.Policies:
                InBook(model.Policies, 0, isAlone: true, question, ref contest);
                break;
            default:
                var named = access.Access.From == AccessSource.Lists ? run.Account.Account.PriceLists : access.Access.Lists;
                for (var i = 0; i < named.Length; i++)
                {
                    InList(named[i], i, named.Length == 1, question, ref contest);
                }

                break;
        }

        var isDecided = contest.IsDecided(line.Request.Id, line.Item.Sku);
        found = contest.Best;
        problem = contest.Problem;
        return isDecided;
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

    /// <summary>Finds the price in a list that another price is made from.</summary>
    public bool TrySource(PriceList list, in PriceQuestion question, out PriceCandidate found, out PricingProblem? problem)
    {
        var contest = new PriceContest();
        InList(list, 0, isAlone: true, question.InList(model.Catalog.Currencies.IndexOf(list.Currency), source), ref contest);
        var isDecided = contest.IsDecided(question.LineId, question.Item.Sku);
        found = contest.Best;
        problem = contest.Problem;
        return isDecided;
    }

    /// <summary>Says how a price that was found came about.</summary>
    /// <returns>Each figure in turn.</returns>
    public PriceFormationStep[] Explain(PricingRun run, in LineState line, ReadOnlySpan<int> holding, PricedAccess access, in PriceCandidate found) =>
        former.Explain(PriceQuestion.Of(run, line, holding, access), found.Record);

    /// <summary>Where there is one list and one price for the item in it, as mostly, nothing is to be compared.</summary>
    private static bool TryOnlyPrice(in PriceQuestion question, out PriceCandidate found)
    {
        var access = question.Access.Access;
        if ((access.From == AccessSource.Lists ? question.Run.Account.Account.PriceLists : access.Lists) is [{ Book: { HasAnyItem: false } book }]
            && book.Of(question.Item.Index) is { Count: 1 } only)
        {
            ref readonly var record = ref only.Array![only.Offset];
            if (record.IsPlain(question.Currency) && record.Fits(question.DayOf(question.Date, record.Origin), question.Quantity))
            {
                found = new PriceCandidate(only.Array, only.Offset, record.Price, record.Terms.Per, 0);
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Looks level by level: accounts at the same distance are equal, and the best record of all of them counts.</summary>
    private void InAgreements(in PriceQuestion question, ref PriceContest contest)
    {
        var level = 0;
        foreach (var (account, distance) in question.Run.Family)
        {
            if (distance > level && contest.Count > 0 && question.Access.Access.Take != AccessTake.Best)
            {
                return;
            }

            level = distance;
            if (model.Contracted.TryGetValue(account, out var book))
            {
                InBook(book, 0, isAlone: true, question, ref contest);
            }
        }
    }

    /// <summary>Looks in a list; what does not stand in it, it may make from another.</summary>
    private void InList(PriceList list, int place, bool isAlone, in PriceQuestion question, ref PriceContest contest)
    {
        var before = contest.Count;
        InBook(list.Book, place, isAlone, question, ref contest);
        if (contest.Count == before && list.Made.Count > 0)
        {
            Enter(list.Made, place, false, question, ref contest);
        }
    }

    private void InBook(PriceBook book, int list, bool isAlone, in PriceQuestion question, ref PriceContest contest)
    {
        Enter(book.Of(question.Item.Index), list, isAlone && question.Access.IsInBookOrder, question, ref contest);
        if (book.HasAnyItem)
        {
            Enter(book.OfAnyItem(-1), list, false, question, ref contest);
            foreach (var condition in question.Holding)
            {
                Enter(book.OfAnyItem(condition), list, false, question, ref contest);
            }
        }
    }

    private void Enter(ArraySegment<PriceRecord> records, int list, bool isInOrder, in PriceQuestion question, ref PriceContest contest)
    {
        var entered = 0;
        var end = records.Offset + records.Count;
        for (var at = records.Offset; at < end; at++)
        {
            ref readonly var record = ref records.Array![at];
            var origin = record.Origin;
            if ((origin.IsDraft && !question.Run.Simulates) || (origin.Currency != question.Currency && origin.Currency != PriceOrigin.OrderCurrency) || !record.Fits(question.DayOf(question.Date, origin), question.Quantity)
                || !question.Holds(record.Condition) || !question.Holds(origin.Condition) || !question.Access.Counts(record))
            {
                continue;
            }

            var (price, per) = (record.Price, record.Terms.Per);
            if (origin.Derivation is not null && !former.TryForm(question, record, out price, out per, out contest.Problem))
            {
                if (contest.Problem is not null)
                {
                    return;
                }

                continue;
            }

            contest.Enter(question.Access, new PriceCandidate(records.Array!, at, price, per, list));
            if (isInOrder && ++entered == 2)
            {
                return;
            }
        }
    }
}
