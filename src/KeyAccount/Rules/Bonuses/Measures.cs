namespace KeyAccount.Rules.Bonuses;

/// <summary>What measures.json declares.</summary>
internal sealed class Measures
{
    /// <summary>Gets the bases by name.</summary>
    public Dictionary<string, BonusBase> Bases { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the calendars by name.</summary>
    public Dictionary<string, SettlementCalendar> Calendars { get; } = new(StringComparer.Ordinal);
}
