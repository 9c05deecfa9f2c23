using KeyAccount.Ledger.Postings;
using KeyAccount.Ledger.Storage;

namespace KeyAccount.Ledger.Earnings;

/// <summary>Reads the postings that count, once, and gives what they have earned.</summary>
internal static class EarningReader
{
    /// <summary>Says whether a scheme stands in the rules.</summary>
    public static bool Knows(RuleSet rules, string scheme) => rules.Compiled.Model.Bonuses.Any(one => one.FullName == scheme);

    /// <summary>Gives what accounts have earned, bonus by bonus.</summary>
    /// <exception cref="LedgerException">There is no such account or bonus, or a posting names what is no longer in the rules.</exception>
    public static async Task<IReadOnlyList<Earning>> ReadAsync(LedgerContext context, RuleSet rules, DateOnly asOf, Horizon horizon, BonusScope scope, CancellationToken cancellation)
    {
        var results = await ResultsAsync(context, rules, asOf, horizon, scope, cancellation).ConfigureAwait(false);
        return [.. results.SelectMany(result => result.Shares.Where(share => scope.Account is null || share.Account == scope.Account).Select(share => Earning(result, share, asOf)))];
    }

    /// <summary>Gives the results that concern an account, or all.</summary>
    public static async Task<IReadOnlyList<BonusResult>> ResultsAsync(LedgerContext context, RuleSet rules, DateOnly asOf, Horizon horizon, BonusScope scope, CancellationToken cancellation)
    {
        CheckNames(rules, scope);
        BonusRun[] runs = [.. Questions(rules, asOf, scope).Select(question => new BonusRun(rules, question))];
        string[] accounts = [.. runs.SelectMany(run => run.Accounts).Distinct(StringComparer.Ordinal)];
        if (accounts.Length > 0)
        {
            var (known, items) = (rules.Compiled.Model.Catalog.Accounts, rules.Compiled.Model.Catalog.Items);
            var postings = PostingReader.ReadAsync(context, scope.Account is null ? null : accounts, runs.Min(run => run.From), asOf, horizon, cancellation);
            await foreach (var posting in postings.ConfigureAwait(false))
            {
                if (!known.ContainsKey(posting.Account) || (posting.Item is { } item && !items.ContainsKey(item)))
                {
                    throw new LedgerException([new LedgerProblem(LedgerMessages.NoLongerKnown, posting.Document, posting.Line, posting.Account, posting.Item ?? "")]);
                }

                foreach (var run in runs)
                {
                    run.Add(posting);
                }
            }
        }

        return [.. runs.SelectMany(run => run.Results())];
    }

    /// <summary>Asks for what the account earns by itself, and for each bonus that it earns together with others.</summary>
    private static IEnumerable<BonusQuestion> Questions(RuleSet rules, DateOnly asOf, BonusScope scope)
    {
        yield return new BonusQuestion { AsOf = asOf, Account = scope.Account, Scheme = scope.Scheme };
        if (scope.Account is null)
        {
            yield break;
        }

        var above = rules.Compiled.Model.Catalog.Accounts[scope.Account].Above();
        foreach (var together in rules.Compiled.Model.Bonuses.Where(scheme => scheme.RollUp is { IsSplit: true } && above.Contains(scheme.Account!)))
        {
            if (scope.Scheme is null || scope.Scheme == together.FullName)
            {
                yield return new BonusQuestion { AsOf = asOf, Account = together.Account!.Id, Scheme = together.FullName };
            }
        }
    }

    private static void CheckNames(RuleSet rules, BonusScope scope)
    {
        if (scope.Account is { } account && !rules.Compiled.Model.Catalog.Accounts.ContainsKey(account))
        {
            throw new LedgerException(LedgerMessages.UnknownAccount, account, Messages.NearestTo(account, rules.Compiled.Model.Catalog.Accounts.Keys));
        }

        if (scope.Scheme is { } scheme && !Knows(rules, scheme))
        {
            throw new LedgerException(LedgerMessages.UnknownScheme, scheme, Messages.NearestTo(scheme, rules.Compiled.Model.Bonuses.Select(one => one.FullName)));
        }
    }

    private static Earning Earning(BonusResult result, BonusShare share, DateOnly asOf) => new(
        new BonusKey(result.Scheme, share.Account, result.PeriodFrom),
        result.Fingerprint,
        result.PeriodTo,
        result.Item ?? (result.Form == BonusForm.Points ? "points" : result.Currency),
        share.Earned,
        share.Accrued,
        result.SettlementDays,
        asOf == DateOnly.MaxValue ? asOf : result.Rule.Settle.NextOn(asOf.AddDays(1), result.Rule.Year));
}
