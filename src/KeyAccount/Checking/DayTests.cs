using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads tests of days: periods, comparisons, and how long ago a day was.</summary>
internal sealed class DayTests(FieldCatalog fields, FindingList findings)
{
    public Test? Read(FieldDeclaration field, JsonValue value)
    {
        var text = value.Text.Trim();
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["within", var days, "days" or "day"])
        {
            return int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                ? new Matching.Range(fields.AgeOf(field.Field), 0, false, most, false)
                : TestForms.NotUnderstood(field, value, findings);
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
            return TestForms.NotUnderstood(field, value, findings);
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
}
