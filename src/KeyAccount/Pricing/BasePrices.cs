using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Finds the base price of each line: accesses in order, and within one the account itself, then those above it, the nearest first.</summary>
internal sealed class BasePrices(CompiledRules rules)
{
    /// <summary>Finds the prices.</summary>
    /// <returns>The problems; null where every line has a price.</returns>
    public List<PricingProblem>? Find(PricingRun run, IEvaluation evaluation, Rounder rounder)
    {
        List<PricingProblem>? problems = null;
        for (var i = 0; i < run.Lines.Length; i++)
        {
            ref var line = ref run.Lines[i];
            var holding = evaluation.Holding(run.Procedure.PriceStage, i);
            if (!TryFind(run, ref line, holding, out var record, out var tie))
            {
                (problems ??= []).Add(tie ?? NoPrice(run, line));
                continue;
            }

            if (IsTooLarge(record, line.Quantity))
            {
                (problems ??= []).Add(new PricingProblem(Messages.TooLarge, line.Request.Id, record.Origin.Name, new SourceLocation(record.Origin.File, record.Line, 1, record.Origin.Pointer)));
                continue;
            }

            var access = run.Procedure.Procedure.Accesses[line.Access];
            line.Origin = record.Origin;
            line.SourceLine = record.Line;
            line.ListPrice = record.UnitPrice;
            line.ListAmount = line.BaseAmount = rounder.Base(record.Price, record.Per, line.Quantity);
            line.Running = line.ListAmount;
            if (access.StartsAtList && access.From != AccessSource.Lists && TryListPrice(run, line, holding, out var listed))
            {
                StartAtList(run, i, ref line, listed, rounder);
            }
        }

        return problems;
    }

    /// <summary>Divides, since the product might not fit.</summary>
    private static bool IsTooLarge(in PriceRecord record, decimal quantity) => record.Price > Grammar.Figures.LargestAmount / Math.Max(quantity, 1) * record.Per;

    private static void StartAtList(PricingRun run, int index, ref LineState line, PriceRecord listed, Rounder rounder)
    {
        line.ListPrice = listed.UnitPrice;
        line.ListAmount = line.Running = rounder.Base(listed.Price, listed.Per, line.Quantity);
        if (line.BaseAmount != line.ListAmount)
        {
            run.Add(new AppliedStep(index, AppliedStep.ContractedPrice, ValueKind.NewPrice, line.ListAmount, line.BaseAmount / line.Quantity, line.BaseAmount - line.ListAmount));
        }
    }

    private bool TryFind(PricingRun run, ref LineState line, ReadOnlySpan<int> holding, out PriceRecord record, out PricingProblem? tie)
    {
        tie = null;
        record = default;
        var accesses = run.Procedure.Procedure.Accesses;
        for (var a = 0; a < accesses.Length; a++)
        {
            var access = accesses[a];
            if (access.Condition >= 0 && holding.BinarySearch(run.Procedure.FirstPriceCondition + access.Condition) < 0)
            {
                continue;
            }

            if (access.From == AccessSource.Agreements
                ? TryAgreements(run, line, access, holding, out record, out tie)
                : TryBook((access.List ?? run.Account.Account.PriceList)?.Book, run, line, access, holding, out record, out tie))
            {
                line.Access = a;
                return true;
            }

            if (tie is not null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Looks level by level: accounts at the same distance are equal, and the best record of all of them counts.</summary>
    private bool TryAgreements(PricingRun run, in LineState line, Access access, ReadOnlySpan<int> holding, out PriceRecord record, out PricingProblem? tie)
    {
        record = default;
        tie = null;
        var found = false;
        var level = 0;
        foreach (var (account, distance) in run.Family)
        {
            if (distance > level && found)
            {
                return true;
            }

            level = distance;
            if (!rules.Model.Contracted.TryGetValue(account, out var book) || !TryBook(book, run, line, access, holding, out var candidate, out tie))
            {
                if (tie is not null)
                {
                    return false;
                }

                continue;
            }

            var order = found ? candidate.Against(record) : -1;
            if (order == 0)
            {
                tie = EqualRank(line, record, candidate);
                return false;
            }

            record = order < 0 ? candidate : record;
            found = true;
        }

        return found;
    }

    private static bool TryBook(PriceBook? book, PricingRun run, in LineState line, Access access, ReadOnlySpan<int> holding, out PriceRecord record, out PricingProblem? tie)
    {
        record = default;
        tie = null;
        var found = false;
        foreach (ref readonly var candidate in book is null ? [] : book.Of(line.Item.Index))
        {
            var day = access.Date switch
            {
                PricingDate.Delivery => run.RequestedDelivery ?? run.OrderDate,
                PricingDate.Agreement when candidate.Origin.Began > DateOnly.MinValue => candidate.Origin.Began,
                _ => run.OrderDate,
            };
            if (candidate.Origin.Currency != run.Currency || !candidate.Fits(day, line.Quantity) || (candidate.Condition >= 0 && holding.BinarySearch(run.Procedure.FirstPriceCondition + candidate.Condition) < 0))
            {
                continue;
            }

            if (found)
            {
                tie = candidate.Against(record) == 0 ? EqualRank(line, record, candidate) : null;
                return tie is null;
            }

            record = candidate;
            found = true;
        }

        return found;
    }

    private static bool TryListPrice(PricingRun run, in LineState line, ReadOnlySpan<int> holding, out PriceRecord record)
    {
        var list = run.Procedure.Procedure.Accesses.FirstOrDefault(access => access.From == AccessSource.Lists) ?? new Access("list", null, AccessSource.Lists, null, PricingDate.Order, false, -1);
        return TryBook(run.Account.Account.PriceList?.Book, run, line, list, holding, out record, out _);
    }

    private static PricingProblem EqualRank(in LineState line, in PriceRecord a, in PriceRecord b) =>
        new(Messages.EqualRank, line.Request.Id, a.Origin.Name, new SourceLocation(b.Origin.File, b.Line, 1, b.Origin.Pointer), a.Origin.Name, b.Origin.Name, line.Item.Sku);

    private PricingProblem NoPrice(PricingRun run, in LineState line)
    {
        var looked = run.Procedure.Procedure.Accesses.Select(access => access.From switch
        {
            AccessSource.Agreements => new Phrase($"agreements of {string.Join(", ", run.Family.Select(member => member.Account.Id))}", $"accordi di {string.Join(", ", run.Family.Select(member => member.Account.Id))}"),
            _ when (access.List ?? run.Account.Account.PriceList) is { } list => new Phrase($"price list {list.Name} ({list.Currency})", $"listino {list.Name} ({list.Currency})"),
            _ => new Phrase("no price list: the account has none", "nessun listino: il cliente non ne ha"),
        });
        var english = string.Join("; ", looked.Select(phrase => phrase.English));
        var italian = string.Join("; ", looked.Select(phrase => phrase.Italian));
        return new PricingProblem(Messages.NoPrice, line.Request.Id, null, null, line.Item.Sku, rules.Model.Catalog.Currencies.Codes[run.Currency], run.OrderDate, new Phrase(english, italian), line.Quantity);
    }
}
