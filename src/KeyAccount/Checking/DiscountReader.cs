using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads discounts and surcharges, once for each procedure that has their step.</summary>
internal sealed class DiscountReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    /// <summary>Reads the entries of a file.</summary>
    /// <returns>Each rule with the entry that it was read from, and the procedure that it was read for.</returns>
    public IEnumerable<(Procedure Procedure, DiscountRule Rule, JsonValue Entry)> Read(RuleFile file)
    {
        foreach (var entry in file.Root["discounts"]?.Items ?? [])
        {
            foreach (var (procedure, step) in StepsOf(file, entry))
            {
                if (Read(file, entry, procedure, step) is { } rule)
                {
                    yield return (procedure, rule, entry);
                }
            }
        }
    }

    private List<(Procedure Procedure, Step Step)> StepsOf(RuleFile file, JsonValue entry)
    {
        var procedures = catalog.Procedures.Values;
        if (entry["step"] is not { } written)
        {
            if (procedures.All(procedure => procedure.Steps.Length == 1))
            {
                return [.. procedures.Select(procedure => (procedure, procedure.Steps[0]))];
            }

            findings.Add(Messages.StepNeeded, entry.Location, procedures.SelectMany(procedure => procedure.Steps.Select(step => step.Name)).Distinct().ToArray());
            return [];
        }

        var found = procedures.Select(procedure => (procedure, Step: procedure.StepNamed(written.Text))).Where(pair => pair.Step is not null).Select(pair => (pair.procedure, pair.Step!)).ToList();
        if (found.Count == 0 && procedures.Count > 0)
        {
            findings.Add(Messages.UnknownName, written.Location, new Phrase("step", "il passo"), written.Text, Messages.NearestTo(written.Text, procedures.SelectMany(procedure => procedure.Steps.Select(step => step.Name))));
        }
        else if (file.Account is { } account && catalog.Procedures.TryGetValue(account.Procedure, out var own) && own.StepNamed(written.Text) is null && found.Count > 0)
        {
            findings.Add(Messages.NotInEveryProcedure, written.Location, written.Text, own.Name, account.Id);
        }

        return found;
    }

    private DiscountRule? Read(RuleFile file, JsonValue entry, Procedure procedure, Step step)
    {
        var scope = file.Scope(procedure, step.Index);
        var value = RuleValues.Read(entry, scope, catalog, step.IsSurcharge, out var setting, findings);
        var scale = entry["scale"] is { } written ? ScaleReader.Read(written, scope, catalog, step.IsSurcharge, findings) : null;
        if (setting is not null && entry["scale"] is { } second)
        {
            findings.Add(Messages.TwoValues, second.Location, setting, "scale");
        }
        else if (setting is null && entry["scale"] is null)
        {
            findings.Add(Messages.NoValue, entry.Location, RuleValues.Settings.Append("scale").ToArray());
        }

        var of = entry["of"] is { } amount ? ProcedureReader.ReadBase(amount, [.. procedure.Steps.Take(step.Index)], findings) : null;
        if (entry["of"] is { } pointless && !GivesPercent(value, scale))
        {
            findings.Add(Messages.PointlessSetting, pointless.Location, "of", new Phrase("the rule gives no percentage", "la regola non dà una percentuale"));
        }

        var cap = entry["cap"] is { } most ? RuleValues.ReadCap(most, scope, catalog, findings) : null;
        var when = entry["when"] is { } tests ? conditions.Read(tests, scope) : [];
        var valid = file.PeriodOf(entry, findings);
        var group = -1;
        if (entry["group"] is { } name)
        {
            group = procedure.GroupNamed(name.Text)?.Index ?? -1;
            if (group < 0)
            {
                findings.Add(Messages.UnknownName, name.Location, new Phrase("group", "il gruppo"), name.Text, Messages.NearestTo(name.Text, procedure.Groups.Select(known => known.Name)));
            }
        }

        var (groups, steps) = Excluded(entry, procedure, step);
        if (entry["adds"] is { IsTrue: true } adds && entry["replaces"] is not null)
        {
            findings.Add(Messages.ContradictorySettings, adds.Location, "adds", "replaces", new Phrase("Keep one of them.", "Tenerne uno solo."));
        }

        if (entry["exclusive"] is { Text: "order" } exclusive && when.SelectMany(test => test.Fields()).FirstOrDefault(IsRunning) is { } running)
        {
            findings.Add(Messages.KnownTooLate, exclusive.Location, running.Name, new Phrase("when a rule that shuts out the whole order is decided", "quando si decide una regola che esclude tutto l'ordine"));
        }

        if (value is null && scale is null)
        {
            return null;
        }

        return new DiscountRule
        {
            FullName = $"{file.Name}/{entry["id"]!.Text}",
            Title = Titles.Read(entry["title"]),
            Location = entry.Location,
            Step = step.Index,
            Account = file.Account,
            Valid = valid,
            When = [.. WhereItStands(file, valid), .. InCurrencies(file, value, scale, cap), .. when],
            Priority = entry["priority"] is { } priority && priority.TryNumber(out var rank) ? (int)rank : 0,
            Group = group,
            ExcludedGroups = [.. groups],
            ExcludedSteps = [.. steps],
            Exclusive = entry["exclusive"]?.Text switch { "line" => Exclusivity.Line, "order" => Exclusivity.Order, _ => Exclusivity.None },
            Adds = entry["adds"]?.IsTrue ?? false,
            Replaces = entry["replaces"]?.Text,
            Of = of,
            Value = value,
            Scale = scale,
            Cap = cap,
            Example = ReadExample(file, entry),
        };
    }

    private RuleExample? ReadExample(RuleFile file, JsonValue entry)
    {
        if (entry["example"] is not { } example || catalog.CheckItem(example["item"]!.Text, example["item"]!.Location, findings) is not { } item)
        {
            return null;
        }

        return new RuleExample(item, Figure("quantity"), Figure("list"), Figure("net"), file.Currency ?? catalog.Currencies.IndexOf(catalog.Company.Currency), example.Location, example["net"]!.Location);

        decimal Figure(string name) => example[name]!.TryNumber(out var figure) ? figure : 0;
    }

    private bool IsRunning(Field field) =>
        field.KnownAt > 0 && field != catalog.Fields.LineListAmount && field != catalog.Fields.OrderListAmount;

    private static bool GivesPercent(RuleValue? value, Scale? scale) =>
        value is null && scale is null || (value ?? scale!.Steps.First(step => step.Value is not null).Value)!.Kind == ValueKind.Percent;

    private (IReadOnlyList<int> Groups, IReadOnlyList<int> Steps) Excluded(JsonValue entry, Procedure procedure, Step step)
    {
        var groups = new List<int>();
        var steps = new List<int>();
        foreach (var name in entry["excludes"]?.Items ?? [])
        {
            if (procedure.GroupNamed(name.Text) is { } group)
            {
                groups.Add(group.Index);
            }
            else if (procedure.StepNamed(name.Text) is { } other && other.Index > step.Index)
            {
                steps.Add(other.Index);
            }
            else
            {
                findings.Add(Messages.NotLater, name.Location, name.Text);
            }
        }

        return (groups, steps);
    }

    /// <summary>The tests that come from where a rule stands: whose agreement it is, and when it holds.</summary>
    private IEnumerable<Test> WhereItStands(RuleFile file, Period valid)
    {
        var fields = catalog.Fields;
        if (file.Account is { } account)
        {
            yield return new Contains(fields.Use(fields.AccountFamily), fields.AccountFamily.NumberOf(account.Id));
        }

        if (valid != Period.Always)
        {
            yield return new Between(fields.Use(fields.OrderDate), valid.From.DayNumber, valid.To.DayNumber);
        }
    }

    /// <summary>A rule that states money holds for orders in the currencies that it states.</summary>
    private IEnumerable<Test> InCurrencies(RuleFile file, RuleValue? value, Scale? scale, Cap? cap)
    {
        var currencies = Enumerable.Range(0, catalog.Currencies.Count).ToHashSet();
        var figures = new[] { value?.Money, cap?.Money }.Concat(scale?.Steps.Select(step => step.Value?.Money) ?? []);
        foreach (var figure in figures.OfType<MoneyFigure>())
        {
            currencies.IntersectWith(figure.Currencies);
        }

        if (scale is not null && catalog.Fields.Find(scale.By.Name) is { Type: FieldType.Money } && file.NamedCurrency)
        {
            currencies.IntersectWith([file.Currency!.Value]);
        }

        if (currencies.Count < catalog.Currencies.Count)
        {
            var field = catalog.Fields.Use(catalog.Fields.OrderCurrency);
            yield return new In(field, [.. currencies.Order().Select(currency => field.NumberOf(catalog.Currencies.Codes[currency]))]);
        }
    }
}
