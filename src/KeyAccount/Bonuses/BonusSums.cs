using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>What postings have summed to for one bonus, account and period. It holds sums only, however many postings there are.</summary>
internal sealed class BonusSums(BonusScheme scheme, Account payee, Grammar.Period period, int currency)
{
    private SortedDictionary<string, decimal>? byAccount;

    public BonusScheme Scheme => scheme;

    public Account Payee => payee;

    public Grammar.Period Period => period;

    /// <summary>Gets the number of the currency that counts.</summary>
    public int Currency => currency;

    public int Postings { get; private set; }

    public int InOtherCurrencies { get; set; }

    /// <summary>Gets everything that counts.</summary>
    public BonusTotals All { get; private set; }

    /// <summary>Gets the same without what came back.</summary>
    public BonusTotals WithoutReturns { get; private set; }

    /// <summary>Gets the amount of the purchases whose share matters, or that were paid early.</summary>
    public decimal Part { get; private set; }

    /// <summary>Gets the day of the first purchase.</summary>
    public DateOnly First { get; private set; } = DateOnly.MaxValue;

    /// <summary>Gets what each account contributed; null where one account earns by itself.</summary>
    public IReadOnlyDictionary<string, decimal>? ByAccount => byAccount;

    /// <summary>Adds a posting.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="added">What it comes to.</param>
    /// <param name="isPart">Whether it belongs to the purchases whose share matters.</param>
    /// <param name="day">The day on which it counts.</param>
    /// <param name="cameBack">Whether it takes something back.</param>
    public void Add(Account account, BonusTotals added, bool isPart, DateOnly day, bool cameBack)
    {
        Postings++;
        First = day < First ? day : First;
        All = All.With(added, scheme.Terms, currency);
        if (!cameBack)
        {
            WithoutReturns = WithoutReturns.With(added, scheme.Terms, currency);
        }

        if (isPart)
        {
            Part += added.Amount;
        }

        if (scheme.RollUp is not null)
        {
            byAccount ??= new SortedDictionary<string, decimal>(StringComparer.Ordinal);
            byAccount[account.Id] = byAccount.GetValueOrDefault(account.Id) + added.Amount;
        }
    }
}
