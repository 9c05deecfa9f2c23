using System.Globalization;

namespace KeyAccount.Grammar;

/// <summary>A range of days, both ends included. An absent end is open.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>Every day there is.</summary>
    public static Period Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    public bool IsEmpty => To < From;

    public bool Contains(DateOnly day) => From <= day && day <= To;

    /// <summary>Gives the days that are in both.</summary>
    public Period And(Period other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    public override string ToString() =>
        this == Always ? "always" : $"{(From == DateOnly.MinValue ? "" : Day(From))}..{(To == DateOnly.MaxValue ? "" : Day(To))}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
