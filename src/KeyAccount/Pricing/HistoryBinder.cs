using KeyAccount.Grammar;

namespace KeyAccount.Pricing;

/// <summary>Lays what was bought before beside the lines of the order, where rules count it.</summary>
internal static class HistoryBinder
{
    public static void Bind(PricingRequest request, PricingRun run, CompiledRules rules, ref List<PricingProblem>? problems)
    {
        for (var i = 0; i < run.Facts.Lines - run.Lines.Length; i++)
        {
            if (Wrong(request.History[i], rules, out var quantity) is { } wrong)
            {
                (problems ??= []).Add(new PricingProblem(Messages.PastLineWrong, null, null, null, (decimal)(i + 1), wrong));
                continue;
            }

            var item = rules.Items[request.History[i].Item];
            var row = run.Lines.Length + i;
            run.AddPast(new PastLine(request.History[i].Date, item.Index, request.History[i].Amount));
            rules.ItemFacts.Write(run.Facts, row, item, quantity);
            if (rules.Model.Catalog.Fields.LineQuantity is { IsRead: true } field)
            {
                run.Facts.SetNumber(field, row, quantity);
            }
        }
    }

    private static Phrase? Wrong(PastPurchase? past, CompiledRules rules, out decimal quantity)
    {
        quantity = 0;
        if (past is null || !rules.Items.TryGetValue(past.Item ?? "", out var item))
        {
            return new Phrase($"there is no item \"{past?.Item}\"", $"l'articolo \"{past?.Item}\" non esiste");
        }

        var factor = past.Unit is { } unit ? item.FactorOf(unit) : 1;
        if (factor is null)
        {
            return new Phrase($"item {item.Sku} has no unit \"{past.Unit}\"", $"l'articolo {item.Sku} non ha l'unità \"{past.Unit}\"");
        }

        if (Math.Abs(past.Quantity) >= Figures.Largest / Math.Max(factor.Value, 1) || Math.Abs(past.Amount) > Figures.LargestAmount)
        {
            return new Phrase("a figure is too large", "una cifra è troppo grande");
        }

        quantity = past.Quantity * factor.Value;
        return null;
    }
}
