using KeyAccount.Matching;
using KeyAccount.Pricing.SpecialConditions;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Finds the base price of each line: accesses in order.</summary>
internal sealed class BasePrices
{
    private readonly CompiledRules rules;
    private readonly PriceSearch search;
    private readonly HoldPricer holds;

    public BasePrices(CompiledRules rules)
    {
        this.rules = rules;
        search = new PriceSearch(rules.Model);
        holds = new HoldPricer(TryFind);
    }

    /// <summary>Finds the prices.</summary>
    /// <returns>The problems; null where every line has a price.</returns>
    public List<PricingProblem>? Find(PricingRun run, IEvaluation evaluation, Rounder rounder)
    {
        List<PricingProblem>? problems = null;
        var accesses = search.AccessesOf(run.Procedure.Procedure);
        for (var i = 0; i < run.GoodsCount; i++)
        {
            ref var line = ref run.Lines[i];
            if (line.Request.Carried is { Price: { } carried, From: var from })
            {
                if (!TryCarry(run, ref line, carried, from, rounder))
                {
                    (problems ??= []).Add(new PricingProblem(Messages.TooLarge, line.Request.Id, null, null));
                }

                continue;
            }

            var holding = run.HoldingPriceConditions(evaluation, i);
            var held = run.Procedure.Holds is null ? null : holds.Find(run, ref line, holding, accesses);
            if (!TryFind(run, ref line, holding, accesses, out var found, out var tie))
            {
                (problems ??= []).Add(tie ?? NoPrice(run, line));
                continue;
            }

            if (!TryAmount(found.Price, found.Per, line.Quantity, rounder, out line.Running))
            {
                (problems ??= []).Add(new PricingProblem(Messages.TooLarge, line.Request.Id, found.Record.Origin.Name, found.Record.Location));
                continue;
            }

            line.Origin = found.Record.Origin;
            line.SourceLine = found.Record.Line;
            line.PriceCondition = found.Record.Condition;
            line.ListPrice = found.UnitPrice;
            line.ListAmount = line.BaseAmount = line.Running;
            if (held is not null && (held.Units == line.Quantity || HoldPricer.TryMix(ref line, held, found, rounder)))
            {
                HoldPricer.Note(run, i, held, found);
            }

            if (line.Origin.Derivation is not null)
            {
                line.Formation = search.Explain(run, line, holding, accesses[line.Access], found);
            }

            if (accesses[line.Access].Access.StartsAtList && search.TryListPrice(run, line, holding, out var listed))
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
    /// <returns>False where the amount would be too large.</returns>
    private static bool TryCarry(PricingRun run, ref LineState line, decimal price, string from, Rounder rounder)
    {
        line.Origin = new PriceOrigin(from, "", "", run.Currency) { IsNet = true, IsCarried = true };
        line.Access = line.PriceCondition = -1;
        line.ListPrice = price;
        var fits = TryAmount(price, 1, line.Quantity, rounder, out line.Running);
        line.ListAmount = line.BaseAmount = line.Running;
        return fits;
    }

    /// <summary>Gives the amount of a line at a base price.</summary>
    /// <returns>False where it would be too large. For less than one unit that is found out by division, since the product might not fit.</returns>
    private static bool TryAmount(decimal price, decimal per, decimal quantity, Rounder rounder, out decimal amount)
    {
        amount = 0;
        if (per < 1 && price > Grammar.Figures.LargestAmount / Math.Max(quantity, 1) * per)
        {
            return false;
        }

        amount = rounder.Base(price, per, quantity);
        return amount <= Grammar.Figures.LargestAmount;
    }

    private static void StartAtList(PricingRun run, int index, ref LineState line, in PriceCandidate listed, Rounder rounder)
    {
        line.ListPrice = listed.UnitPrice;
        line.ListAmount = line.Running = rounder.Base(listed.Price, listed.Per, line.Quantity);
        if (line.BaseAmount != line.ListAmount)
        {
            run.Add(new AppliedStep(index, AppliedStep.ContractedPrice, ValueKind.NewPrice, line.ListAmount, line.BaseAmount / line.Quantity, line.BaseAmount - line.ListAmount));
        }
    }

    private bool TryFind(PricingRun run, ref LineState line, ReadOnlySpan<int> holding, PricedAccess[] accesses, out PriceCandidate found, out PricingProblem? tie)
    {
        tie = null;
        found = default;
        var any = false;
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
