using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads delivery terms.</summary>
internal static class DeliveryReader
{
    public static DeliveryTerms? Read(TermsSource source)
    {
        var incoterm = source.Text("incoterm")!;
        var speaksOfFreight = source.Has("freeFrom") || source.Has("freight");
        if (speaksOfFreight && Incoterms.BuyerCarries(incoterm))
        {
            source.Contradictory(source.Has("freight") ? "freight" : "freeFrom", incoterm, "Under this rule the buyer arranges carriage, so there is no freight to charge. Take CPT, CIP, DAP, DPU, DDP, CFR or CIF.", "Con questa regola il trasporto è a cura del compratore: non c'è trasporto da addebitare. Usare CPT, CIP, DAP, DPU, DDP, CFR o CIF.");
        }

        if (!speaksOfFreight && source.Has("charge"))
        {
            source.Pointless("charge", "nothing is said of freight", "non si dice nulla del trasporto");
        }

        var freight = source.Entry["freight"] is { } table ? Freight(source, table) : null;
        return source.Has("freight") && freight is null ? null : new DeliveryTerms
        {
            Incoterm = incoterm,
            Place = source.Text("place")!,
            LeadDays = source.Whole("leadDays"),
            FreeFrom = source.Money("freeFrom"),
            Freight = freight,
            Charge = speaksOfFreight ? source.Catalog.CheckCharge(source.Text("charge") ?? "freight", source.Entry["charge"] ?? source.Entry, source.Findings) : null,
        };
    }

    private static FreightTable? Freight(TermsSource source, JsonValue table)
    {
        var by = table["by"]!.Text switch { "weight" => FreightBasis.Weight, "quantity" => FreightBasis.Quantity, _ => FreightBasis.Amount };
        var steps = new List<FreightStep>();
        foreach (var step in table["steps"]!.Items)
        {
            var amount = RuleValues.ReadMoney(step["amount"]!, source.Scope, source.Catalog, source.Findings);
            if (by == FreightBasis.Amount)
            {
                var from = step["from"] is { } zero && TermsSource.Figure(zero) == 0 ? Zero(source.Catalog) : RuleValues.ReadMoney(step["from"]!, source.Scope, source.Catalog, source.Findings);
                steps.Add(from is null || amount is null ? null! : new FreightStep(0, from, amount));
            }
            else if (TermsSource.Figure(step["from"]) is { } figure)
            {
                steps.Add(amount is null ? null! : new FreightStep(figure, null, amount));
            }
            else
            {
                source.Findings.Add(Messages.ContradictorySettings, step["from"]!.Location, "from", table["by"]!.Text, new Phrase("Only amounts have currencies; write a plain figure.", "Solo gli importi hanno una valuta; scrivere una cifra semplice."));
                return null;
            }
        }

        if (steps.Contains(null!))
        {
            return null;
        }

        for (var i = 1; i < steps.Count; i++)
        {
            for (var currency = 0; currency < source.Catalog.Currencies.Count; currency++)
            {
                if (steps[i].FromIn(currency) is var next && steps[i - 1].FromIn(currency) is var before && next <= before && next != decimal.MaxValue)
                {
                    source.Findings.Add(Messages.NotAscending, table["steps"]!.Items[i].Location, "from", next, before);
                    break;
                }
            }
        }

        return new FreightTable(by, [.. steps]);
    }

    /// <summary>Nothing is nothing in every currency.</summary>
    private static MoneyFigure Zero(Catalog catalog) => new([.. Enumerable.Repeat((decimal?)0, catalog.Currencies.Count)]);
}
