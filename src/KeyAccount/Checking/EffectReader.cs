using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads what a rule does: its own settings, or those of each effect of a package.</summary>
internal sealed class EffectReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    private readonly ScaleReader scales = new(catalog, conditions, findings);

    /// <summary>Gets the settings that say what a rule does.</summary>
    private static IEnumerable<string> Values => RuleValues.Settings.Concat(["scale", "index"]);

    /// <summary>Reads the effects of a rule; null with a finding where one cannot be used.</summary>
    /// <param name="entry">The rule.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="earlier">The steps before its own; null where its step is not known.</param>
    /// <param name="isSurcharge">Whether it raises prices.</param>
    public Effect[]? Read(JsonValue entry, RuleScope scope, IReadOnlyList<Step>? earlier, bool isSurcharge)
    {
        if (entry["effects"] is not { } package)
        {
            return ReadOne(entry, scope, earlier, isSurcharge, new Phrase("the rule", "la regola"), Values.Append("effects")) is { } only ? [only] : null;
        }

        foreach (var beside in Values.Concat(["index", "on", "of", "cap", "onlyUnits"]))
        {
            if (entry[beside] is { } second)
            {
                findings.Add(Messages.ContradictorySettings, second.Location, "effects", beside, new Phrase("What a package does stands in its effects.", "Quello che fa un pacchetto sta nei suoi effetti."));
                return null;
            }
        }

        var effects = package.Items.Select(item => ReadOne(item, scope, earlier, isSurcharge, new Phrase("the effect", "l'effetto"), Values)).ToArray();
        return effects.OfType<Effect>().ToArray() is var whole && whole.Length == effects.Length ? whole : null;
    }

    private Effect? ReadOne(JsonValue holder, RuleScope scope, IReadOnlyList<Step>? earlier, bool isSurcharge, Phrase what, IEnumerable<string> values)
    {
        var value = RuleValues.Read(holder, scope, catalog, isSurcharge, out var setting, findings);
        var chosen = holder["for"] is { } lines ? conditions.Read(lines, scope) : null;
        var scale = holder["scale"] is { } written ? scales.Read(written, chosen is null ? scope : scope with { Chosen = chosen }, isSurcharge) : null;
        if (setting is not null && holder["scale"] is { } second)
        {
            findings.Add(Messages.TwoValues, second.Location, setting, "scale");
        }
        else if ((setting is not null || scale is not null) && holder["index"] is { } third)
        {
            findings.Add(Messages.TwoValues, third.Location, setting ?? "scale", "index");
        }
        else if (setting is null && holder["scale"] is null && holder["index"] is null)
        {
            findings.Add(Messages.NoValue, holder.Location, values, what);
        }

        var index = holder["index"] is { } follows ? IndexReader.Read(follows, scope, catalog, isSurcharge, findings) : null;
        var of = holder["of"] is { } amount && earlier is not null ? ProcedureReader.ReadBase(amount, earlier, findings) : null;
        var sample = value ?? index?.Sample ?? scale?.Steps.First(step => step.Value is not null).Value;
        if (holder["of"] is { } pointless && sample is { Kind: not ValueKind.Percent })
        {
            findings.Add(Messages.PointlessSetting, pointless.Location, "of", new Phrase("the rule gives no percentage", "la regola non dà una percentuale"));
        }

        var effect = new Effect
        {
            On = Target(holder, setting ?? Written(scale), sample),
            For = chosen,
            Value = value,
            Scale = scale,
            Index = index,
            Of = of,
            Cap = holder["cap"] is { } most ? RuleValues.ReadCap(most, scope, catalog, findings) : null,
            Units = holder["onlyUnits"] is { } units ? ReadUnits(units, sample) : null,
        };
        if (scale is not null)
        {
            CheckLines(holder, effect, scale);
        }

        return value is null && scale is null && index is null ? null : effect;
    }

    /// <summary>Says whether the lines that a scale sums go with those that the effect is for.</summary>
    private void CheckLines(JsonValue holder, Effect effect, Scale scale)
    {
        var written = holder["scale"]!;
        if (effect.On == EffectTarget.Order && scale.By.Scope == FieldScope.Line)
        {
            findings.Add(Messages.Incomplete, written.Location, "over", new Phrase("On the order as a whole a scale sums lines: \"over\": \"matching lines\" or \"order\".", "Sull'intero ordine una scala somma righe: \"over\": \"matching lines\" o \"order\"."));
        }

        if (effect.On == EffectTarget.Charges && written["over"] is { Text: "matching lines" } over)
        {
            findings.Add(Messages.ContradictorySettings, over.Location, "on: charges", "over: matching lines", new Phrase("Sums are of goods: write \"order\" or { \"where\": ... }.", "Le somme sono di merce: scrivere \"order\" o { \"where\": ... }."));
        }

        if (scale.IsSpread && holder["onlyUnits"] is { } units)
        {
            findings.Add(Messages.ContradictorySettings, units.Location, "onlyUnits", "over", new Phrase("Slices over several lines cover all their units.", "Gli scaglioni su più righe coprono tutte le loro unità."));
        }
    }

    private static string? Written(Scale? scale) => scale?.Steps.First(step => step.Value is not null).Value!.Kind switch { ValueKind.AmountPerOrder => "amountPerOrder", ValueKind.NewTotal => "newPrice", _ => null };

    private EffectTarget Target(JsonValue holder, string? setting, RuleValue? value)
    {
        var on = holder["on"]?.Text;
        if (value is { IsPerOrder: true } && on == "lines")
        {
            findings.Add(Messages.ContradictorySettings, holder["on"]!.Location, "on: lines", setting!, new Phrase("It is an amount of the order as a whole: leave \"on\" out.", "È un importo dell'intero ordine: togliere \"on\"."));
        }
        else if (on == "order" && value is { IsPerOrder: false, Kind: not ValueKind.Percent })
        {
            findings.Add(Messages.ContradictorySettings, holder["on"]!.Location, "on: order", setting ?? "scale", new Phrase("On the order as a whole write percent, amountPerOrder or newTotal.", "Sull'intero ordine scrivere percent, amountPerOrder o newTotal."));
        }

        return on switch
        {
            "charges" => EffectTarget.Charges,
            "order" => EffectTarget.Order,
            _ => value is { IsPerOrder: true } ? EffectTarget.Order : EffectTarget.Lines,
        };
    }

    private OnlyUnits? ReadUnits(JsonValue units, RuleValue? value)
    {
        var (every, take, max, maxOrder) = (Figure(units["every"]), Figure(units["take"]), Figure(units["max"]), Figure(units["maxOrder"]));
        if ((every is null) != (take is null))
        {
            findings.Add(Messages.Incomplete, units.Location, every is null ? "every" : "take", new Phrase("\"every\" and \"take\" go together: of every 2 units take 1.", "\"every\" e \"take\" vanno insieme: ogni 2 unità prenderne 1."));
            return null;
        }

        if (take > every)
        {
            findings.Add(Messages.MoreThanOf, units["take"]!.Location, take!.Value, every!.Value);
            return null;
        }

        if ((every ?? max ?? maxOrder) is null)
        {
            findings.Add(Messages.Incomplete, units.Location, "max", new Phrase("onlyUnits says how many: every and take, max or maxOrder.", "onlyUnits dice quante: every e take, max o maxOrder."));
            return null;
        }

        if (units["pick"] is { } pick && maxOrder is null)
        {
            findings.Add(Messages.PointlessSetting, pick.Location, "pick", new Phrase("units of one line cost the same; it orders lines under maxOrder", "le unità di una riga costano lo stesso; ordina le righe con maxOrder"));
        }

        if (value is { IsPerOrder: true })
        {
            findings.Add(Messages.PointlessSetting, units.Location, "onlyUnits", new Phrase("the amount is of the order as a whole", "l'importo è dell'intero ordine"));
        }

        return new OnlyUnits(every, take, max, maxOrder, units["pick"]?.Text switch { "cheapest" => UnitPick.Cheapest, "dearest" => UnitPick.Dearest, _ => UnitPick.ByLine });
    }

    private static decimal? Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : null;
}
