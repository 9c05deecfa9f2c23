using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Finds the base price of each line: accesses in order.</summary>
internal sealed class BasePrices(CompiledRules rules)
{
    private readonly PriceSearch search = new(rules.Model);

    /// <summary>Finds the prices.</summary>
    /// <returns>The problems; null where every line has a price.</returns>
    public List<PricingProblem>? Find(PricingRun run, IEvaluation evaluation, Rounder rounder)
    {
        List<PricingProblem>? problems = null;
        for (var i = 0; i < run.GoodsCount; i++)
        {
            ref var line = ref run.Lines[i];
            if (line.Request.Carried is { Price: { } carried, From: var from })
            {
                if (IsTooLarge(carried, 1, line.Quantity))
                {
                    (problems ??= []).Add(new PricingProblem(Messages.TooLarge, line.Request.Id, null, null));
                }
                else
                {
                    Carry(run, ref line, carried, from, rounder);
                }

                continue;
            }

            var holding = run.HoldingPriceConditions(evaluation, i);
            if (!TryFind(run, ref line, holding, out var found, out var tie))
            {
                (problems ??= []).Add(tie ?? NoPrice(run, line));
                continue;
            }

            if (IsTooLarge(found.Price, found.Per, line.Quantity))
            {
                (problems ??= []).Add(new PricingProblem(Messages.TooLarge, line.Request.Id, found.Record.Origin.Name, found.Record.Location));
                continue;
            }

            line.Origin = found.Record.Origin;
            line.SourceLine = found.Record.Line;
            line.PriceCondition = found.Record.Condition;
            line.ListPrice = found.UnitPrice;
            line.ListAmount = line.BaseAmount = rounder.Base(found.Price, found.Per, line.Quantity);
            line.Running = line.ListAmount;
            line.Formation = search.Explain(run, line, holding, search.AccessesOf(run.Procedure.Procedure)[line.Access], found);
            if (run.Procedure.Procedure.Accesses[line.Access].StartsAtList && search.TryListPrice(run, line, holding, out var listed))
            {
                StartAtList(run, i, ref line, listed, rounder);
            }

            if (line.Request.Carried is { Percent: { } percent })
            {
                line.Origin = line.Origin with { IsNet = true, IsCarried = true };
                if (rounder.Component(ValueKind.Percent, line.Running, -line.Running * percent / 100, line.Quantity, line.Running) is var off and not 0)
                {
                    run.Add(new AppliedStep(i, AppliedStep.Carried, ValueKind.Percent, line.Running, percent, off));
                }
            }
        }

        return problems;
    }

    /// <summary>A price from an earlier document stands as it is.</summary>
    private static void Carry(PricingRun run, ref LineState line, decimal price, string from, Rounder rounder)
    {
        line.Origin = new PriceOrigin(from, "", "", run.Currency) { IsNet = true, IsCarried = true };
        line.Access = line.PriceCondition = -1;
        line.ListPrice = price;
        line.ListAmount = line.BaseAmount = line.Running = rounder.Base(price, 1, line.Quantity);
    }

    /// <summary>Divides, since the product might not fit.</summary>
    private static bool IsTooLarge(decimal price, decimal per, decimal quantity) => price > Grammar.Figures.LargestAmount / Math.Max(quantity, 1) * per;

    private static void StartAtList(PricingRun run, int index, ref LineState line, in PriceCandidate listed, Rounder rounder)
    {
        line.ListPrice = listed.UnitPrice;
        line.ListAmount = line.Running = rounder.Base(listed.Price, listed.Per, line.Quantity);
        if (line.BaseAmount != line.ListAmount)
        {
            run.Add(new AppliedStep(index, AppliedStep.ContractedPrice, ValueKind.NewPrice, line.ListAmount, line.BaseAmount / line.Quantity, line.BaseAmount - line.ListAmount));
        }
    }

    private bool TryFind(PricingRun run, ref LineState line, ReadOnlySpan<int> holding, out PriceCandidate found, out PricingProblem? tie)
    {
        tie = null;
        found = default;
        var any = false;
        var accesses = search.AccessesOf(run.Procedure.Procedure);
        for (var a = 0; a < accesses.Length; a++)
        {
            var access = accesses[a].Access;
            if (access.Condition >= 0 && holding.BinarySearch(access.Condition) < 0)
            {
                continue;
            }

            if (search.TryFind(run, line, holding, accesses[a], out var next, out tie))
            {
                if (!any || next.AgainstPrice(found) < 0)
                {
                    found = next;
                    line.Access = a;
                }

                any = true;
                if (access.Take != AccessTake.All)
                {
                    return true;
                }
            }

            if (tie is not null)
            {
                return false;
            }
        }

        return any;
    }

    private PricingProblem NoPrice(PricingRun run, in LineState line)
    {
        var looked = run.Procedure.Procedure.Accesses.SelectMany(access => access.From switch
        {
            AccessSource.Agreements => [new Phrase($"agreements of {string.Join(", ", run.Family.Select(member => member.Account.Id))}", $"accordi di {string.Join(", ", run.Family.Select(member => member.Account.Id))}")],
            AccessSource.Policies when rules.Model.Policies.IsEmpty => [],
            AccessSource.Policies => [new Phrase("policies", "politiche")],
            AccessSource.Lists when run.Account.Account.PriceLists.Length == 0 => [new Phrase("no price list: the account has none", "nessun listino: il cliente non ne ha")],
            AccessSource.Lists => run.Account.Account.PriceLists.Select(Name),
            _ => access.Lists.Select(Name),
        }).ToArray();
        var english = string.Join("; ", looked.Select(phrase => phrase.English));
        var italian = string.Join("; ", looked.Select(phrase => phrase.Italian));
        return new PricingProblem(Messages.NoPrice, line.Request.Id, null, null, line.Item.Sku, rules.Model.Catalog.Currencies.Codes[run.Currency], run.OrderDate, new Phrase(english, italian), line.Quantity);
    }

    private static Phrase Name(PriceList list) => new($"price list {list.Name} ({list.Currency})", $"listino {list.Name} ({list.Currency})");
}
