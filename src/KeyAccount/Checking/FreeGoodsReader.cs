using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads what a rule for free goods gives: so many of a line, something got for what is bought, or a bundle.</summary>
internal sealed class FreeGoodsReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    private static readonly RuleValue AllOfIt = new(ValueKind.Percent, [100], null);

    private static readonly (string Setting, string Form)[] Belongs =
    [
        ("as", "give"), ("quantityRule", "give"), ("rounding", "give"), ("item", "give"),
        ("maxGet", "get"), ("partial", "get"), ("newTotal", "bundle"), ("percent", "bundle"),
    ];

    /// <summary>Reads a rule; nulls with a finding where it cannot be used.</summary>
    public (Effect[]? Effects, GoodsTerms? Goods) Read(JsonValue entry, RuleScope scope)
    {
        var before = findings.Errors;
        string[] forms = [.. new[] { "give", "get", "bundle" }.Where(form => entry[form] is not null || (form == "get" && entry["buy"] is not null))];
        switch (forms)
        {
            case []:
                findings.Add(Messages.Incomplete, entry.Location, "give", new Phrase("Say what is given: \"give\", \"buy\" and \"get\", or \"bundle\".", "Dire che cosa si dà: \"give\", \"buy\" e \"get\", oppure \"bundle\"."));
                return (null, null);
            case [var one, var other, ..]:
                findings.Add(Messages.ContradictorySettings, (entry[other] ?? entry["buy"]!).Location, one, other, new Phrase("Write a rule for each.", "Scrivere una regola per ognuno."));
                return (null, null);
        }

        foreach (var (setting, form) in Belongs)
        {
            if (form != forms[0] && entry[setting] is { } pointless)
            {
                findings.Add(Messages.PointlessSetting, pointless.Location, setting, new Phrase($"it belongs to \"{form}\"", $"appartiene a \"{form}\""));
            }
        }

        if (entry["unit"] is { } unit)
        {
            catalog.CheckUnit(unit.Text, unit, findings);
        }

        var read = forms[0] switch
        {
            "give" => ReadGive(entry),
            "get" => ReadBuyAndGet(entry, scope),
            _ => ReadBundle(entry, scope),
        };
        return findings.Errors == before ? read : (null, null);
    }

    private static bool Reuses(JsonValue entry) => entry["reuse"]?.Text == "bought";

    private static decimal? Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : null;

    private static UnitPick PickOf(JsonValue part, UnitPick usual) => part["pick"]?.Text switch { "cheapest" => UnitPick.Cheapest, "dearest" => UnitPick.Dearest, _ => usual };

    /// <summary>Gives how often it applies at most; null for as often as it can.</summary>
    private static decimal? Times(JsonValue entry) => entry["repeat"] is not { } repeat ? 1 : Figure(repeat) ?? (repeat.IsTrue ? null : 1);

    private Effect EffectOf(JsonValue? part, RuleScope scope, RuleValue? value) => new()
    {
        On = EffectTarget.Lines,
        For = part?["where"] is { } where ? conditions.Read(where, scope) is { Length: > 0 } tests ? tests : null : null,
        Value = value,
        Scale = null,
        Of = null,
        Cap = null,
    };

    private (Effect[]?, GoodsTerms?) ReadGive(JsonValue entry)
    {
        if (entry["as"] is null)
        {
            findings.Add(Messages.Incomplete, entry.Location, "as", new Phrase("Write \"as\": \"added\" where free units come on top of the order, \"included\" where they are part of it.", "Scrivere \"as\": \"added\" se gli omaggi si aggiungono all'ordine, \"included\" se ne fanno parte."));
        }

        var isAdded = entry["as"]?.Text == "added";
        var rule = entry["quantityRule"]?.Text switch { "proportional" => FreeQuantityRule.Proportional, "whole" => FreeQuantityRule.Whole, _ => FreeQuantityRule.PerUnit };
        if (entry["rounding"] is { } pointless && rule != FreeQuantityRule.Proportional)
        {
            findings.Add(Messages.PointlessSetting, pointless.Location, "rounding", new Phrase("only the quantity rule \"proportional\" gives fractions", "solo la regola \"proportional\" dà frazioni"));
        }

        if (entry["repeat"] is { } repeat)
        {
            findings.Add(Messages.PointlessSetting, repeat.Location, "repeat", new Phrase("\"give\" counts every multiple; \"limit\" bounds it", "\"give\" conta ogni multiplo; \"limit\" lo limita"));
        }

        if (entry["item"] is { } written && !isAdded)
        {
            findings.Add(Messages.PointlessSetting, written.Location, "item", new Phrase("what is included is of the line itself", "ciò che è incluso è della riga stessa"));
        }

        var item = entry["item"] is { } given ? catalog.CheckItem(given.Text, given.Location, findings) : null;
        if (ReadFigures(entry["give"]!) is not var (paid, free))
        {
            return (null, null);
        }

        var rounding = entry["rounding"]?.Text switch { "nearest" => FreeRounding.Nearest, "up" => FreeRounding.Up, _ => FreeRounding.Down };
        return ([EffectOf(null, new RuleScope(null, 0, null, false), AllOfIt)], new GiveTerms(isAdded ? paid : paid + free, free, isAdded, rule, rounding, entry["unit"]?.Text, item, Reuses(entry)));
    }

    private (decimal Paid, decimal Free)? ReadFigures(JsonValue give)
    {
        var parts = give.Text.Split('+', StringSplitOptions.TrimEntries);
        var figures = new decimal[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var outcome = Figures.Read(parts[i], decimalComma: false, out figures[i]);
            if (outcome == Figures.Outcome.Ambiguous)
            {
                Ambiguity.Report(parts[i], figures[i], give.Location, findings);
                return null;
            }

            if (outcome != Figures.Outcome.Fine || parts.Length != 2 || figures[i] < Figures.Smallest || figures[i] > Figures.Largest)
            {
                findings.Add(Messages.GiveNotUnderstood, give.Location, give.Text);
                return null;
            }
        }

        if (parts.Length == 2)
        {
            return (figures[0], figures[1]);
        }

        findings.Add(Messages.GiveNotUnderstood, give.Location, give.Text);
        return null;
    }

    private (Effect[]?, GoodsTerms?) ReadBuyAndGet(JsonValue entry, RuleScope scope)
    {
        if (entry["buy"] is not { } buy || entry["get"] is not { } get)
        {
            findings.Add(Messages.Incomplete, entry.Location, entry["buy"] is null ? "buy" : "get", new Phrase("\"buy\" and \"get\" go together.", "\"buy\" e \"get\" vanno insieme."));
            return (null, null);
        }

        var amount = buy["amount"] is { } written ? ReadAmount(written, scope) : null;
        if (buy["amount"] is { } second && buy["quantity"] is not null)
        {
            findings.Add(Messages.ContradictorySettings, second.Location, "quantity", "amount", new Phrase("Say how many units, or for how much.", "Dire quante unità, o per quale importo."));
        }
        else if (buy["amount"] is null && buy["quantity"] is null)
        {
            findings.Add(Messages.Incomplete, buy.Location, "quantity", new Phrase("Say how many units, or with \"amount\" for how much.", "Dire quante unità, o con \"amount\" per quale importo."));
        }

        var quantity = Figure(get["quantity"])!.Value;
        var isPartial = entry["partial"]?.IsTrue ?? false;
        if (entry["maxGet"] is { } most && !isPartial && Figure(most) < quantity)
        {
            findings.Add(Messages.ContradictorySettings, most.Location, "maxGet", "get", new Phrase("It would never apply: \"maxGet\" is at least the quantity got, unless \"partial\" is true.", "Non si applicherebbe mai: \"maxGet\" è almeno la quantità ottenuta, salvo \"partial\": true."));
        }

        var value = RuleValues.Read(get, scope, catalog, isSurcharge: false, out var setting, findings);
        Effect[] effects = [EffectOf(get, scope, setting is null ? AllOfIt : value), EffectOf(buy, scope, null)];
        DealPart[] parts =
        [
            new DealPart(1, Figure(buy["quantity"]) ?? 0, amount, PickOf(buy, UnitPick.Dearest), IsRewarded: false),
            new DealPart(0, quantity, null, PickOf(get, UnitPick.Cheapest), IsRewarded: true),
        ];
        return (effects, new DealTerms(parts, IsBundle: false, Times(entry), Figure(entry["maxGet"]), isPartial, Reuses(entry)) { Unit = entry["unit"]?.Text });
    }

    private MoneyFigure? ReadAmount(JsonValue written, RuleScope scope)
    {
        if (RuleValues.ReadMoney(written, scope, catalog, findings) is not { } amount)
        {
            return null;
        }

        if (amount.Currencies.Any(currency => amount.In(currency) < Figures.Smallest))
        {
            findings.Add(Messages.BuysNothing, written.Location);
        }

        return amount;
    }

    private (Effect[]?, GoodsTerms?) ReadBundle(JsonValue entry, RuleScope scope)
    {
        var value = RuleValues.Read(entry, scope, catalog, isSurcharge: false, out var setting, findings);
        if (setting is null)
        {
            findings.Add(Messages.NoValue, entry.Location, new[] { "newTotal", "percent" }, new Phrase("the bundle", "il pacchetto"));
        }

        if (entry["reuse"] is { } reuse)
        {
            findings.Add(Messages.PointlessSetting, reuse.Location, "reuse", new Phrase("all units of a bundle get its price", "tutte le unità del pacchetto ne hanno il prezzo"));
        }

        var items = entry["bundle"]!.Items;
        if (items.Count > MostParts)
        {
            findings.Add(Messages.TooManyParts, entry["bundle"]!.Location, (decimal)items.Count, (decimal)MostParts);
            return (null, null);
        }

        return (
            [.. items.Select((part, i) => EffectOf(part, scope, i == 0 ? value : null))],
            new DealTerms([.. items.Select((part, i) => new DealPart(i, Figure(part["quantity"])!.Value, null, PickOf(part, UnitPick.Cheapest), IsRewarded: true))], IsBundle: true, Times(entry), null, false, false) { Unit = entry["unit"]?.Text });
    }

    /// <summary>The parts of a bundle; what they need together is looked at for every choice of them.</summary>
    private const int MostParts = 8;
}
