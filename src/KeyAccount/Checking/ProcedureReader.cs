using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads pricing procedures, procedures/*.json.</summary>
internal static class ProcedureReader
{
    public const string Folder = "procedures/";
    public const string Standard = "standard";

    /// <summary>The names that <c>of</c> knows beside earlier steps.</summary>
    public static readonly string[] Amounts = ["base", "start", "running"];

    /// <summary>Names the procedures and declares the fields that their steps write, so that conditions can be read before lists and accounts are.</summary>
    public static IReadOnlyDictionary<string, WrittenProcedure> Open(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        var roots = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var path in folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) < 0).ToArray())
        {
            var root = folder.Json(path);
            if (root is not null && FileShapes.Procedure.Check(root, findings))
            {
                roots.Add(Path.GetFileNameWithoutExtension(path), root);
            }
            else
            {
                catalog.KnowsProcedures = false;
            }

            foreach (var step in root?["steps"]?.Items ?? [])
            {
                if (step["step"] is { Kind: JsonKind.Text, Text.Length: > 0 } name)
                {
                    catalog.Fields.DeclareStep(name.Text);
                }
            }
        }

        return new ExtendedProcedures(roots, catalog, findings).Resolve();
    }

    /// <summary>Reads steps, groups and rounding; accesses follow once price lists are read.</summary>
    public static void Read(IReadOnlyDictionary<string, WrittenProcedure> written, Catalog catalog, FindingList findings)
    {
        foreach (var (name, procedure) in written)
        {
            var groups = GroupReader.Read(procedure.Groups, findings);
            var allocation = procedure.Allocation is { } shares ? AllocationReader.Read(shares) : AllocationSettings.Default;
            CheckUnits(procedure, findings);
            var rounding = procedure.Rounding is { } points ? RoundingReader.Read(points, isOfStep: false, catalog, findings) : RoundingReader.Default;
            var steps = new List<Step>();
            foreach (var item in procedure.Steps)
            {
                ReadStep(item, steps, rounding, allocation, catalog, findings);
            }

            catalog.Procedures.Add(name, new Procedure(name, [], [.. steps], groups, rounding)
            {
                Tax = procedure.Tax is { } tax ? ReadTax(tax) : TaxSettings.Default,
                Allocation = allocation,
            });
        }
    }

    /// <summary>How an amount lies on the units of a line bears on nothing but their tax.</summary>
    private static void CheckUnits(WrittenProcedure procedure, FindingList findings)
    {
        var ofUnits = procedure.Tax?["at"]?.Text is "unit" or "unit-exact";
        foreach (var allocation in procedure.Steps.Select(step => step["allocation"]).Append(procedure.Allocation))
        {
            if (allocation?["units"] is not { } units)
            {
                continue;
            }

            if (!ofUnits)
            {
                findings.Add(Messages.PointlessSetting, units.Location, "units", new Phrase("tax is not worked out for each unit (\"tax\": { \"at\": \"unit\" })", "l'imposta non si calcola su ogni unità (\"tax\": { \"at\": \"unit\" })"));
            }
            else if (procedure.Allocation?["units"] is null)
            {
                findings.Add(Messages.Incomplete, units.Location, "allocation.units", new Phrase("Say for the whole procedure how a line lies on its units; a step may differ.", "Dire per tutta la procedura come una riga si divide tra le unità; un passo può essere diverso."));
            }
        }
    }

    private static TaxSettings ReadTax(JsonValue tax) => new(
        tax["at"]?.Text switch { "line" => TaxPoint.Line, "unit" => TaxPoint.Unit, "unit-exact" => TaxPoint.UnitExact, _ => TaxPoint.Category },
        SplitsAllowances: tax["orderAllowance"]?.Text != "document",
        ReconcilesLines: tax["reconcile"]?.Text == "lines");

    private static void ReadStep(JsonValue item, List<Step> steps, IReadOnlyList<RoundingRule> rounding, AllocationSettings allocation, Catalog catalog, FindingList findings)
    {
        var name = item["step"]!.Text;
        var combine = item["combine"]?.Text;
        foreach (var full in new[] { "order", "take", "apply" })
        {
            if (combine is not null && item[full] is { } setting)
            {
                findings.Add(Messages.ContradictorySettings, setting.Location, "combine", full, new Phrase($"\"{combine}\" is a short form of order, take and apply: write one or the other.", $"\"{combine}\" è una forma breve di order, take e apply: scrivere l'una o l'altra."));
            }
        }

        var isFull = combine is null && (item["order"] is not null || item["take"] is not null || item["apply"] is not null);
        var (order, takesOne, of) = isFull
            ? (item["order"] is { } keys ? RankKeys.Read(keys) : [new RankKey(RankKeyKind.Priority)], item["take"]?.Text == "one", AmountBaseKind.Running)
            : RankKeys.ShortForm(combine ?? (item["holds"]?.Text == "freeGoods" ? "cascade" : "best"));
        var amount = item["of"] is { } written ? ReadBase(written, steps, findings) : new AmountBase(of);
        if (amount is { } known && (combine == "cascade" ? known.Kind != AmountBaseKind.Running : combine == "sum" && known.Kind == AmountBaseKind.Running))
        {
            findings.Add(Messages.ContradictorySettings, item["of"]!.Location, $"combine: {combine}", $"of: {item["of"]!.Text}",
                combine == "sum"
                    ? new Phrase("A sum takes all percentages of the same amount: start, base or an earlier step.", "Una somma calcola le percentuali sullo stesso importo: start, base o un passo precedente.")
                    : new Phrase("A cascade takes each percentage of what is left: running.", "Una cascata calcola ogni percentuale su quanto resta: running."));
        }

        RulesOfSteps.Check(item, findings);
        var isStatistical = item["statistical"]?.IsTrue ?? false;
        if (isStatistical && item["holds"] is { Text: "freeGoods" } holds)
        {
            findings.Add(Messages.ContradictorySettings, holds.Location, "holds: freeGoods", "statistical", new Phrase("Free goods are given, not only shown.", "Gli omaggi si danno, non si mostrano soltanto."));
        }

        var apply = item["apply"] is { } second ? RankKeys.Read(second) : [];
        var retest = item["retest"]?.IsTrue ?? false;
        if (retest && (takesOne || order.Concat(apply).Any(key => key.Kind == RankKeyKind.Worth)))
        {
            findings.Add(Messages.ContradictorySettings, item["retest"]!.Location, "retest", takesOne ? new Phrase("one rule", "una sola regola") : "worth",
                new Phrase("A retest follows each of several rules, in an order that does not change: rank by exclusive, priority, value or id.", "La verifica segue ognuna di più regole, in un ordine che non cambia: exclusive, priority, value o id."));
        }

        steps.Add(new Step
        {
            Index = steps.Count,
            Name = name,
            Title = Titles.Read(item["title"]) ?? Title.Of(name),
            IsSurcharge = item["holds"]?.Text == "surcharge",
            Holds = item["holds"]?.Text switch { "surcharge" => StepKind.Surcharge, "round" => StepKind.Round, "manual" => StepKind.Manual, "freeGoods" => StepKind.FreeGoods, _ => StepKind.Discount },
            Location = item.Location,
            Of = amount ?? new AmountBase(of),
            Order = order,
            TakesOne = takesOne,
            Apply = apply,
            Retest = retest,
            TieById = item["tie"] is not null,
            Cap = item["cap"] is { } cap ? RuleValues.ReadCap(cap, new RuleScope(null, -1, catalog.Currencies.Count == 1 ? 0 : null, false), catalog, findings) : null,
            DropsOverrun = item["overrun"]?.Text == "drop",
            Rounding = item["rounding"] is { } points ? RoundingReader.Read(points, isOfStep: item["holds"]?.Text != "round", catalog, findings) : rounding,
            ComparesOrder = item["compare"]?.Text == "order",
            NearestOnly = item["hierarchy"]?.Text == "nearest",
            Earlier = item["earlier"]?.Text switch { "first" => EarlierReductions.First, "last" => EarlierReductions.Last, _ => EarlierReductions.Share },
            Allocation = item["allocation"] is { } own ? AllocationReader.Read(own) : allocation,
            IsStatistical = isStatistical,
            Specificity = ReadSpecificity(item, order, catalog, findings),
            When = item["when"],
        });
    }

    private static Field[] ReadSpecificity(JsonValue item, RankKey[] order, Catalog catalog, FindingList findings)
    {
        var asked = Array.Exists(order, key => key.Kind == RankKeyKind.Specificity);
        if (item["specificity"] is not { } written)
        {
            if (asked)
            {
                findings.Add(Messages.Incomplete, item.Location, "specificity", new Phrase("The rank key \"specificity\" needs a list of fields, the most specific first.", "La chiave \"specificity\" richiede un elenco di campi, prima il più specifico."));
            }

            return [];
        }

        if (!asked)
        {
            findings.Add(Messages.PointlessSetting, written.Location, "specificity", new Phrase("the step does not rank by it", "il passo non ordina secondo questa chiave"));
        }

        var fields = new List<Field>();
        foreach (var name in written.Items)
        {
            if (catalog.Fields.Find(name.Text) is { } field)
            {
                fields.Add(field.Field);
            }
            else if (catalog.KnowsFields)
            {
                findings.Add(Messages.UnknownField, name.Location, name.Text, Messages.NearestTo(name.Text, catalog.Fields.Declarations.Select(known => known.Name)));
            }
        }

        return [.. fields];
    }

    /// <summary>Reads what percentages are of; null with a finding where it is no amount that is known then.</summary>
    public static AmountBase? ReadBase(JsonValue value, IReadOnlyList<Step> earlier, FindingList findings)
    {
        switch (value.Text)
        {
            case "base":
                return new AmountBase(AmountBaseKind.Base);
            case "start":
                return new AmountBase(AmountBaseKind.Start);
            case "running":
                return new AmountBase(AmountBaseKind.Running);
        }

        if (earlier.FirstOrDefault(step => step.Name == value.Text) is { } found)
        {
            return new AmountBase(AmountBaseKind.AfterStep, found.Index);
        }

        findings.Add(Messages.NotEarlier, value.Location, value.Text, Amounts.Union(earlier.Select(step => step.Name)).ToArray());
        return null;
    }
}
