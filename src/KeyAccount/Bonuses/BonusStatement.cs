using System.Collections.Immutable;
using System.Text;
using KeyAccount.Bonuses;

namespace KeyAccount;

/// <summary>What an account reads of its bonuses: what it bought, which step it has reached, what that earned, what was paid, and how far it is to the next step.</summary>
public sealed record BonusStatement
{
    /// <summary>Makes a statement.</summary>
    /// <param name="account">The id of the account.</param>
    /// <param name="asOf">The day as of which the results are.</param>
    /// <param name="results">What bonuses have come to; those of which the account gets nothing are left out.</param>
    /// <param name="settled">What was settled.</param>
    /// <param name="language">The language.</param>
    public static BonusStatement Of(string account, DateOnly asOf, IEnumerable<BonusResult> results, IEnumerable<BonusSettled> settled, Language language)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(settled);
        var paid = settled.ToArray();
        var parts = results.Where(result => result.Account == account || result.Shares.Any(share => share.Account == account))
            .Select(result => BonusStatementWriter.Part(result, account, Array.FindAll(paid, one => one.Scheme == result.Scheme && one.Account == result.Account && one.PeriodFrom == result.PeriodFrom), language));
        return new BonusStatement { Account = account, AsOf = asOf, Language = language, Parts = [.. parts] };
    }

    /// <summary>Gets the id of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the day as of which it is.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the language that it is written in.</summary>
    public required Language Language { get; init; }

    /// <summary>Gets a part for each bonus and period.</summary>
    public required ImmutableArray<BonusStatementPart> Parts { get; init; }

    /// <summary>Writes it as text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(BonusStatementWriter.Heading(Account, AsOf, Language)).Append('\n');
        foreach (var part in Parts)
        {
            text.Append('\n').Append(part.Title).Append('\n');
            var width = Math.Max(46, part.Rows.Select(row => row.Text.Length).DefaultIfEmpty().Max() + 2);
            var figures = part.Rows.Select(row => row.Figure.Length).DefaultIfEmpty().Max();
            foreach (var row in part.Rows)
            {
                text.Append("  ").Append((row.Text.PadRight(width) + row.Figure.PadLeft(figures)).TrimEnd()).Append('\n');
            }

            if (part.Next is { } next)
            {
                text.Append("  ").Append(next).Append('\n');
            }
        }

        return text.ToString();
    }
}
