using KeyAccount.Ledger.Earnings;
using KeyAccount.Ledger.Postings;
using KeyAccount.Ledger.Settling;
using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger;

/// <summary>The bonus ledger: postings come in once and never change; accruals and settlements follow from them. Safe for many threads and processes at a time.</summary>
public sealed class BonusLedger
{
    private readonly LedgerStore store;
    private readonly Poster poster;

    private BonusLedger(LedgerStore store)
    {
        this.store = store;
        poster = new Poster(store);
    }

    /// <summary>Opens a ledger; makes its tables where the database is empty.</summary>
    /// <param name="database">Where it lies.</param>
    /// <param name="cancellation">Ends the work; nothing is changed then.</param>
    /// <exception cref="LedgerException">The database cannot be opened, is no ledger, or is one of another version.</exception>
    public static Task<BonusLedger> OpenAsync(LedgerDatabase database, CancellationToken cancellation = default) => OpenAsync(database, false, cancellation);

    /// <summary>Opens a ledger and brings its tables to this version where they are of an older one.</summary>
    /// <inheritdoc cref="OpenAsync(LedgerDatabase, CancellationToken)"/>
    public static Task<BonusLedger> UpgradeAsync(LedgerDatabase database, CancellationToken cancellation = default) => OpenAsync(database, true, cancellation);

    /// <summary>Posts lines together, usually those of one document. What is posted already, with the same content, changes nothing.</summary>
    /// <param name="rules">The rules whose accounts, items and currencies the lines name.</param>
    /// <param name="postings">The lines.</param>
    /// <param name="cancellation">Ends the work; nothing is posted then.</param>
    /// <returns>How many lines were new.</returns>
    /// <exception cref="LedgerException">A line is refused; none has been posted. Every reason is listed.</exception>
    public Task<int> PostAsync(RuleSet rules, IReadOnlyList<Posting> postings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(postings);
        return poster.PostAsync(rules, postings, cancellation);
    }

    /// <summary>Posts many documents. Lines of a document follow each other; a document is posted whole, or refused whole and reported.</summary>
    /// <param name="rules">The rules whose accounts, items and currencies the lines name.</param>
    /// <param name="postings">The lines; they are read as they are needed.</param>
    /// <param name="progress">Told now and then how many lines have been read; null where nobody watches.</param>
    /// <param name="cancellation">Ends the work between documents; running it again goes on where it ended.</param>
    public Task<PostingReport> PostManyAsync(RuleSet rules, IEnumerable<Posting> postings, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(postings);
        return poster.PostManyAsync(rules, postings, progress, cancellation);
    }

    /// <summary>Books what must be set aside more, or less, than is: the difference, however often it is called.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asOf">The day as of which.</param>
    /// <param name="scope">Which bonuses; null for all.</param>
    /// <param name="cancellation">Ends the work; nothing is booked then.</param>
    /// <returns>The entries that were booked, for the host's accounting; none where nothing has changed.</returns>
    /// <exception cref="LedgerException">A scheme has changed since it was settled, or is gone.</exception>
    public Task<IReadOnlyList<JournalEntry>> AccrueAsync(RuleSet rules, DateOnly asOf, BonusScope? scope = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new Accruer(store).AccrueAsync(rules, asOf, scope ?? BonusScope.All, cancellation);
    }

    /// <summary>Says where each bonus stands: earned, settled, open, set aside. Nothing is written.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asOf">The day as of which.</param>
    /// <param name="scope">Which bonuses; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<BonusBalance>> BalancesAsync(RuleSet rules, DateOnly asOf, BonusScope? scope = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var horizon = await store.HorizonAsync(cancellation).ConfigureAwait(false);
        return await store.ReadAsync<IReadOnlyList<BonusBalance>>(
            async context =>
            {
                var balances = await Balances.ReadAsync(context, scope ?? BonusScope.All, cancellation).ConfigureAwait(false);
                var earnings = balances.WithLostShares(await EarningReader.ReadAsync(context, rules, asOf, horizon, scope ?? BonusScope.All, cancellation).ConfigureAwait(false));
                return [.. earnings.Select(earning => new BonusBalance(
                    earning.Key.Scheme, earning.Key.Account, earning.Key.PeriodFrom, earning.PeriodTo, earning.Currency, earning.Earned, balances.Settled(earning.Key), balances.Accrued(earning.Key), balances.IsClosed(earning.Key)))];
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Works out what is due, and writes nothing. What was paid too much of a closed period is taken back.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="asOf">The day as of which.</param>
    /// <param name="scope">Which bonuses; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="LedgerException">A scheme has changed since it was settled, or the one that is asked for is not due.</exception>
    public Task<IReadOnlyList<ProposedSettlement>> ProposeAsync(RuleSet rules, DateOnly asOf, BonusScope? scope = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new Proposer(store).ProposeAsync(rules, asOf, scope ?? BonusScope.All, cancellation);
    }

    /// <summary>Records that somebody approves a proposal; once it is approved, that stays.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="approvedBy">Who approves.</param>
    /// <param name="cancellation">Ends the work; nothing is recorded then.</param>
    public Task ApproveAsync(ProposedSettlement proposal, string approvedBy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentException.ThrowIfNullOrWhiteSpace(approvedBy);
        return new Settler(store).ApproveAsync(proposal, approvedBy, cancellation);
    }

    /// <summary>Settles an approved proposal, and books what it takes from the accrual. Settling it again pays nothing: the settlement that was made comes back.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="cancellation">Ends the work; nothing is settled then.</param>
    /// <exception cref="LedgerException">It is not approved, or something was settled since it was proposed.</exception>
    public Task<Settlement> SettleAsync(ProposedSettlement proposal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return new Settler(store).SettleAsync(proposal, cancellation);
    }

    /// <summary>Reads settlements back, in the order in which they were made.</summary>
    /// <param name="scope">Which bonuses; null for all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<IReadOnlyList<Settlement>> SettlementsAsync(BonusScope? scope = null, CancellationToken cancellation = default) => store.ReadAsync<IReadOnlyList<Settlement>>(
        async context => [.. (await context.Settlements.AsNoTracking().Include(row => row.Lines).OrderBy(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false))
            .Where(row => (scope?.Scheme ?? row.Scheme) == row.Scheme && (scope?.Account ?? row.Account) == row.Account).Select(row => row.ToSettlement())],
        cancellation);

    /// <summary>Reads the journal of accruals back, in the order in which it was booked.</summary>
    /// <param name="scope">Which bonuses; null for all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<IReadOnlyList<JournalEntry>> JournalAsync(BonusScope? scope = null, CancellationToken cancellation = default) => store.ReadAsync<IReadOnlyList<JournalEntry>>(
        async context => [.. (await context.Journal.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false))
            .Where(row => (scope?.Scheme ?? row.Scheme) == row.Scheme && (scope?.Account ?? row.Account) == row.Account).Select(row => row.ToEntry())],
        cancellation);

    /// <summary>Writes what an account reads of its bonuses: what it bought, which step it has reached, what that earned, what was paid, how far it is to the next step.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="account">The account.</param>
    /// <param name="asOf">The day as of which.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="LedgerException">There is no such account.</exception>
    public Task<BonusStatement> StatementAsync(RuleSet rules, string account, DateOnly asOf, Language language = Language.English, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(account);
        return store.ReadAsync(
            async context =>
            {
                var results = await EarningReader.ResultsAsync(context, rules, asOf, Horizon.All, new BonusScope { Account = account }, cancellation).ConfigureAwait(false);
                var settled = await SettledAmounts.ReadAsync(context, rules, account, asOf, cancellation).ConfigureAwait(false);
                return BonusStatement.Of(account, asOf, results, settled, language);
            },
            cancellation);
    }

    /// <summary>Gives what an order must know of the ledger, for <see cref="PricingRequest.Ledger"/>: the quote then expects bonuses by it, and rules can test it.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="account">The account that orders.</param>
    /// <param name="day">The day of the order; later postings do not count.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="LedgerException">There is no such account.</exception>
    public Task<LedgerState> StateAsync(RuleSet rules, string account, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(account);
        return store.ReadAsync(context => StateReader.ReadAsync(context, rules, account, day, cancellation), cancellation);
    }

    /// <summary>Computes everything anew from the postings, and says what comes out otherwise than it is stored. Nothing is written.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="progress">Told now and then how many postings have been read; null where nobody watches.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<ReplayReport> ReplayAsync(RuleSet rules, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new Replayer(store).ReplayAsync(rules, progress, cancellation);
    }

    /// <summary>Reads the postings of an account back, by date and then key.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<IReadOnlyList<Posting>> PostingsAsync(string account, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return store.ReadAsync<IReadOnlyList<Posting>>(async context => await PostingReader.ReadAsync(context, [account], from, to, Horizon.All, cancellation).ToListAsync(cancellation).ConfigureAwait(false), cancellation);
    }

    private static async Task<BonusLedger> OpenAsync(LedgerDatabase database, bool upgrade, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var store = new LedgerStore(database.Dialect);
        await store.OpenAsync(upgrade, cancellation).ConfigureAwait(false);
        return new BonusLedger(store);
    }
}
