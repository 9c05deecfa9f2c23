using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads conditions into tests. Every entry that cannot be read is a finding.</summary>
internal sealed class ConditionReader(Catalog catalog, FindingList findings)
{
    public static readonly Phrase ADateTest = new("a period such as \"2026-Q2\", \">= 2026-05-01\" or \"within 60 days\"", "un periodo come \"2026-Q2\", \">= 2026-05-01\" o \"within 60 days\"");
    public static readonly Phrase AQuantityTest = new("\">= 100\", \">= 100 and < 500\", \">= 1 PAL\" or \"whole PAL\"", "\">= 100\", \">= 100 and < 500\", \">= 1 PAL\" o \"whole PAL\"");
    public static readonly Phrase ANumberTest = new("a number, \">= 100\" or \">= 100 and < 500\"", "un numero, \">= 100\" o \">= 100 and < 500\"");
    public static readonly Phrase AMoneyTest = new("\">= 500\", or one for each currency: { \"EUR\": \">= 500\" }", "\">= 500\", o uno per valuta: { \"EUR\": \">= 500\" }");
    public static readonly Phrase ATextTest = new("a value, a list of values, \"!= value\", \"present\" or \"missing\"", "un valore, un elenco di valori, \"!= valore\", \"present\" o \"missing\"");

    private readonly FieldCatalog fields = catalog.Fields;

    /// <summary>Reads the entries of a <c>when</c>; all must hold.</summary>
    public Test[] Read(JsonValue when, RuleScope scope)
    {
        var tests = new List<Test>();
        foreach (var member in when.Members)
        {
            if (Entry(when, member, scope) is { } test)
            {
                tests.Add(test);
            }
        }

        return [.. tests];
    }

    private Test? Entry(JsonValue when, JsonMember member, RuleScope scope)
    {
        switch (member.Name)
        {
            case "not" when member.Value is { Kind: JsonKind.Object, Members.Count: > 0 }:
                return new Not(AllOf(Read(member.Value, scope)));
            case "any" or "all" when member.Value is { Kind: JsonKind.List, Items.Count: > 0 }:
                var branches = member.Value.Items.Select(item => Branch(item, scope)).ToArray();
                return member.Name == "any" ? new Any(branches) : new All(branches);
            case "not":
                findings.Add(Messages.WrongKind, member.Value.Location, Messages.Conditions, Messages.Found(member.Value));
                return null;
            case "any" or "all":
                findings.Add(Messages.WrongKind, member.Value.Location, Messages.AFilledList, Messages.Found(member.Value));
                return null;
        }

        if (fields.Find(member.Name) is not { } field)
        {
            if (catalog.KnowsFields && (catalog.KnowsProcedures || !FieldCatalog.IsOfStep(member.Name)))
            {
                findings.Add(Messages.UnknownField, when.NameLocation(member), member.Name, Messages.NearestTo(member.Name, fields.Declarations.Select(known => known.Name)));
            }

            return null;
        }

        return IsKnown(field, when.NameLocation(member), scope) ? Value(field, member.Value, scope) : null;
    }

    private Test Branch(JsonValue item, RuleScope scope)
    {
        if (item is { Kind: JsonKind.Object, Members.Count: > 0 })
        {
            return AllOf(Read(item, scope));
        }

        findings.Add(Messages.WrongKind, item.Location, Messages.Conditions, Messages.Found(item));
        return new All();
    }

    /// <summary>A figure that a step writes can be read by later steps only.</summary>
    private bool IsKnown(FieldDeclaration field, SourceLocation location, RuleScope scope)
    {
        if (field.Field.KnownAt == 0 || scope.Step == RuleScope.AnyStep)
        {
            return true;
        }

        var writer = FieldCatalog.IsOfStep(field.Name)
            ? scope.Procedure?.StepNamed(field.Name[(field.Name.IndexOf('.', field.Name.IndexOf('.') + 1) + 1)..])?.Index
            : -1;
        if (scope.Step >= 0 && writer < scope.Step)
        {
            return true;
        }

        findings.Add(Messages.KnownTooLate, location, field.Name, scope.Step < 0
            ? new Phrase("when the base price is looked for", "quando si cerca il prezzo base")
            : new Phrase($"in step \"{scope.Procedure!.Steps[scope.Step].Name}\"", $"nel passo \"{scope.Procedure.Steps[scope.Step].Name}\""));
        return false;
    }

    private Test? Value(FieldDeclaration field, JsonValue value, RuleScope scope)
    {
        fields.Use(field.Field);
        if (value is { Kind: JsonKind.List, Items.Count: > 0 })
        {
            var tests = value.Items.Select(item => Value(field, item, scope)).ToArray();
            return Array.TrueForAll(tests, test => test is not null) ? OneOf(tests!) : null;
        }

        if (value.Kind == JsonKind.Text && value.Text is "present" or "missing")
        {
            return value.Text == "present" ? new Present(field.Field) : new Not(new Present(field.Field));
        }

        return (field.Type, value.Kind) switch
        {
            (FieldType.Money, JsonKind.Object) when value.Members.Count > 0 => MoneyByCurrency(field, value),
            (FieldType.Money, JsonKind.Text or JsonKind.Number) => BareMoney(field, value, scope),
            (FieldType.Number, JsonKind.Text or JsonKind.Number) => Number(field, value),
            (FieldType.Date, JsonKind.Text) => Date(field, value),
            (FieldType.YesNo, JsonKind.YesNo) => new In(field.Field, field.Field.NumberOf(value.Text)),
            (FieldType.Text or FieldType.Path, JsonKind.Text) => Text(field, value),
            _ => NotUnderstood(field, value),
        };
    }

    /// <summary>Joins the tests of a list, into one where they are plain values of one field.</summary>
    private static Test OneOf(Test[] tests) => tests switch
    {
        _ when Array.TrueForAll(tests, test => test is In) => new In(((In)tests[0]).Field, [.. tests.SelectMany(test => ((In)test).Values).Distinct()]),
        _ when Array.TrueForAll(tests, test => test is Below) => new Below(((Below)tests[0]).Field, [.. tests.SelectMany(test => ((Below)test).Paths).Distinct()]),
        _ when Array.TrueForAll(tests, test => test is Contains) => new Contains(((Contains)tests[0]).Field, [.. tests.SelectMany(test => ((Contains)test).Values).Distinct()]),
        [var single] => single,
        _ => new Any(tests),
    };

    private static Test AllOf(Test[] tests) => tests is [var single] ? single : new All(tests);

    private Test? Text(FieldDeclaration field, JsonValue value)
    {
        var isNot = value.Text.StartsWith("!=", StringComparison.Ordinal);
        var text = (isNot ? value.Text[2..] : value.Text.StartsWith('=') ? value.Text[1..] : value.Text).Trim();
        if (text.Length == 0 || text[0] is '<' or '>')
        {
            return NotUnderstood(field, value);
        }

        if (!catalog.CheckValue(field, text, value.Location, findings))
        {
            return null;
        }

        var id = field.Field.NumberOf(text);
        Test test = field.Field.Kind switch
        {
            FieldKind.Path => new Below(field.Field, id),
            FieldKind.Set => new Contains(field.Field, id),
            _ => new In(field.Field, id),
        };

        // A missing value makes a test false, and so != as well; only "not" is true then.
        return isNot ? new All(new Present(field.Field), new Not(test)) : test;
    }

    private Test? Date(FieldDeclaration field, JsonValue value)
    {
        var text = value.Text.Trim();
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["within", var days, "days" or "day"])
        {
            return int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                ? new Matching.Range(fields.AgeOf(field.Field), 0, false, most, false)
                : NotUnderstood(field, value);
        }

        if (Days.TryReadPeriod(text) is { } period)
        {
            return NotEmpty(period) is { } whole ? Between(field, whole) : null;
        }

        if (Days.TryRead(text, out _))
        {
            findings.Add(Messages.LoneDay, value.Location, text);
            return null;
        }

        if (Comparison.Read(text) is not { } comparisons)
        {
            return NotUnderstood(field, value);
        }

        var inside = Period.Always;
        foreach (var comparison in comparisons)
        {
            if (comparison.Unit is not null || !Days.TryRead(comparison.Figure, out var day))
            {
                findings.Add(Messages.NotADay, value.Location, comparison.Figure);
                return null;
            }

            if (comparison.Operator == "!=")
            {
                return new All(new Present(field.Field), new Not(Between(field, new Period(day, day))));
            }

            inside = inside.And(comparison.Days(day));
        }

        return NotEmpty(inside) is { } bounded ? Between(field, bounded) : null;

        Period? NotEmpty(Period candidate)
        {
            if (candidate.IsEmpty)
            {
                findings.Add(Messages.EmptyRange, value.Location, text);
                return null;
            }

            return candidate;
        }
    }

    private static Between Between(FieldDeclaration field, Period period) => new(field.Field, period.From.DayNumber, period.To.DayNumber);

    private Test? Number(FieldDeclaration field, JsonValue value)
    {
        var words = value.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (field.Field == fields.LineQuantity && words is ["whole", _] or ["not", "whole", _])
        {
            return QuantityIn(words[^1], value) is not { } quantity ? null
                : words.Length == 2 ? new Whole(quantity)
                : new All(new Present(quantity), new Not(new Whole(quantity)));
        }

        return Figure(field, value);
    }

    private Test? Figure(FieldDeclaration field, JsonValue value)
    {
        if (value.Kind == JsonKind.Number)
        {
            return value.TryNumber(out var number) ? new Matching.Range(field.Field, number, false, number, false) : NotUnderstood(field, value);
        }

        if (Comparison.Read(value.Text.Trim()) is not { } comparisons)
        {
            return NotUnderstood(field, value);
        }

        Test? range = null;
        foreach (var comparison in comparisons)
        {
            if (!TryFigure(comparison.Figure, value, out var figure) || FieldIn(comparison.Unit, field, value) is not { } of)
            {
                return null;
            }

            if (comparison.Operator == "!=")
            {
                return new All(new Present(of), new Not(new Matching.Range(of, figure, false, figure, false)));
            }

            var (min, minOpen, max, maxOpen) = comparison.Bounds(figure);
            var next = new Matching.Range(of, min, minOpen, max, maxOpen);
            range = range is Matching.Range first ? Both(first, next) : next;
        }

        if (range is Matching.Range { Min: { } from, Max: { } to } bounded && (from > to || (from == to && (bounded.MinOpen || bounded.MaxOpen))))
        {
            findings.Add(Messages.EmptyRange, value.Location, value.Text);
            return null;
        }

        return range;
    }

    /// <summary>Joins two bounds of one field into one range; of two lower or two upper ones both must hold.</summary>
    private static Test Both(Matching.Range a, Matching.Range b) =>
        a.Field != b.Field || (a.Min is not null && b.Min is not null) || (a.Max is not null && b.Max is not null)
            ? new All(a, b)
            : a.Min is not null ? a with { Max = b.Max, MaxOpen = b.MaxOpen } : b with { Max = a.Max, MaxOpen = a.MaxOpen };

    private Field? FieldIn(string? unit, FieldDeclaration field, JsonValue value)
    {
        if (unit is null)
        {
            return field.Field;
        }

        return field.Field == fields.LineQuantity ? QuantityIn(unit, value) : (NotUnderstood(field, value), (Field?)null).Item2;
    }

    private Field? QuantityIn(string unit, JsonValue value)
    {
        if (catalog.Units.Contains(unit))
        {
            return fields.QuantityIn(unit);
        }

        if (catalog.KnowsUnits)
        {
            findings.Add(Messages.UnitNotKnown, value.Location, unit, Messages.NearestTo(unit, catalog.Units));
        }

        return null;
    }

    private bool TryFigure(string text, JsonValue value, out decimal figure)
    {
        switch (Figures.Read(text, decimalComma: false, out figure))
        {
            case Figures.Outcome.Fine:
                return true;
            case Figures.Outcome.Ambiguous:
                Ambiguity.Report(text, figure, value.Location, findings);
                return false;
            default:
                findings.Add(Messages.NoFigure, value.Location, text);
                return false;
        }
    }

    private Test? BareMoney(FieldDeclaration field, JsonValue value, RuleScope scope)
    {
        if (scope.Currency is not { } currency)
        {
            catalog.ReportBareMoney(value, value.Kind == JsonKind.Number ? value.Text : $"\"{value.Text}\"", findings);
            return null;
        }

        var range = Figure(field, value);
        return range is null || !scope.NamedCurrency ? range : new All(InCurrency(catalog.Currencies.Codes[currency]), range);
    }

    private Test? MoneyByCurrency(FieldDeclaration field, JsonValue value)
    {
        var tests = new List<Test>();
        foreach (var member in value.Members)
        {
            if (!catalog.CheckCurrency(member.Name, value.NameLocation(member), findings))
            {
                continue;
            }

            if (member.Value.Kind is not (JsonKind.Text or JsonKind.Number))
            {
                NotUnderstood(field, member.Value);
            }
            else if (Figure(field, member.Value) is { } range)
            {
                tests.Add(new All(InCurrency(member.Name), range));
            }
        }

        return tests.Count == 0 ? null : new Any([.. tests]);
    }

    private In InCurrency(string currency) => new(fields.Use(fields.OrderCurrency), fields.OrderCurrency.NumberOf(currency));

    private Test? NotUnderstood(FieldDeclaration field, JsonValue value)
    {
        var written = value.Kind == JsonKind.Text ? new Phrase($"\"{value.Text}\"", $"\"{value.Text}\"") : Messages.Found(value);
        findings.Add(Messages.TestNotUnderstood, value.Location, written, field.Name, Expected(field));
        return null;
    }

    private Phrase Expected(FieldDeclaration field) => field.Type switch
    {
        FieldType.YesNo => Messages.AYesNo,
        FieldType.Date => ADateTest,
        FieldType.Number when field.Field == fields.LineQuantity => AQuantityTest,
        FieldType.Number => ANumberTest,
        FieldType.Money => AMoneyTest,
        _ => ATextTest,
    };
}
