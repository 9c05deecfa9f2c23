using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads tests of figures: numbers, quantities in units, amounts in currencies.</summary>
internal sealed class FigureTests(Catalog catalog, FindingList findings)
{
    private readonly FieldCatalog fields = catalog.Fields;

    public Test? ReadNumber(FieldDeclaration field, JsonValue value) => field.Field == fields.LineQuantity
        ? ReadQuantity(field.Name, value, unit => unit is null ? field.Field : QuantityIn(unit, value))
        : Figure(field.Name, field.Type, value, unit => unit is null ? field.Field : (TestForms.NotUnderstood(field, value, findings), (Field?)null).Item2);

    /// <summary>Reads a test of a quantity, in a unit or in that of the price.</summary>
    /// <param name="name">What messages call the quantity.</param>
    /// <param name="value">The test.</param>
    /// <param name="inUnit">Gives the field that holds the quantity in a unit, null for none; null with a finding where there is none.</param>
    public Test? ReadQuantity(string name, JsonValue value, Func<string?, Field?> inUnit)
    {
        var words = value.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["whole", _] or ["not", "whole", _])
        {
            return inUnit(words[^1]) is not { } quantity ? null
                : words.Length == 2 ? new Whole(quantity)
                : new All(new Present(quantity), new Not(new Whole(quantity)));
        }

        return Figure(name, FieldType.Number, value, inUnit);
    }

    private Test? Figure(string name, FieldType type, JsonValue value, Func<string?, Field?> inUnit)
    {
        if (value.Kind == JsonKind.Number)
        {
            return !value.TryNumber(out var number) ? TestForms.NotUnderstood(name, type, value, findings)
                : inUnit(null) is { } bare ? new Matching.Range(bare, number, false, number, false)
                : null;
        }

        if (Comparison.Read(value.Text.Trim()) is not { } comparisons)
        {
            return TestForms.NotUnderstood(name, type, value, findings);
        }

        Test? range = null;
        foreach (var comparison in comparisons)
        {
            if (!TryFigure(comparison.Figure, value, out var figure) || inUnit(comparison.Unit) is not { } of)
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

    /// <summary>Reads a test of money without a currency: that of the agreement, where there is one.</summary>
    public Test? ReadMoney(FieldDeclaration field, JsonValue value, RuleScope scope)
    {
        if (scope.Currency is not { } currency)
        {
            catalog.ReportBareMoney(value, value.Kind == JsonKind.Number ? value.Text : $"\"{value.Text}\"", findings);
            return null;
        }

        var range = Money(field, value);
        return range is null || !scope.NamedCurrency ? range : new All(InCurrency(catalog.Currencies.Codes[currency]), range);
    }

    /// <summary>Reads a test of money with a figure for each currency.</summary>
    public Test? ReadMoneyByCurrency(FieldDeclaration field, JsonValue value)
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
                TestForms.NotUnderstood(field, member.Value, findings);
            }
            else if (Money(field, member.Value) is { } range)
            {
                tests.Add(new All(InCurrency(member.Name), range));
            }
        }

        return tests.Count == 0 ? null : new Any([.. tests]);
    }

    private Test? Money(FieldDeclaration field, JsonValue value) =>
        Figure(field.Name, FieldType.Money, value, unit => unit is null ? field.Field : (TestForms.NotUnderstood(field, value, findings), (Field?)null).Item2);

    private In InCurrency(string currency) => new(fields.Use(fields.OrderCurrency), fields.OrderCurrency.NumberOf(currency));
}
