using System.Globalization;
using KeyAccount.RuleFiles;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Reads days of every year: <c>04-01</c>.</summary>
internal static class MonthDays
{
    /// <summary>Reads the beginning of a year; null with a finding where it is none.</summary>
    public static ContractYear? Year(JsonValue? written, FindingList findings)
    {
        if (written is null || Read(written, findings) is not var (month, day))
        {
            return null;
        }

        if (day <= 28)
        {
            return new ContractYear(month, day);
        }

        // A year that began on the 29th or later would lose a day in February.
        findings.Add(Messages.NotADayOfYears, written.Location, written.Text);
        return null;
    }

    /// <summary>Reads a day; null with a finding where it is none.</summary>
    public static (int Month, int Day)? Read(JsonValue written, FindingList findings)
    {
        if (DateOnly.TryParseExact($"2025-{written.Text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day.Month, day.Day);
        }

        findings.Add(Messages.NotADayOfYears, written.Location, written.Text);
        return null;
    }
}
