using System.Globalization;

namespace KeyAccount.Rules;

/// <summary>An agreement that goes on past its end.</summary>
/// <param name="Name">Its full name, such as <c>edilnord/2026</c>.</param>
/// <param name="Account">Its account.</param>
/// <param name="Ended">The last day of its own.</param>
/// <param name="Until">The last day on which it goes on.</param>
/// <param name="IsDraft">Whether it takes part in simulation only.</param>
/// <param name="Location">Where that stands.</param>
internal sealed record AgreementExtension(string Name, Account Account, DateOnly Ended, DateOnly Until, bool IsDraft, SourceLocation Location)
{
    public bool LivesOn(DateOnly day) => Ended < day && day <= Until;

    /// <summary>Gets where it stands, as <c>file:line</c>.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");
}
