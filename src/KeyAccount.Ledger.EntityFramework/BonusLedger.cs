using KeyAccount.Ledger.Postings;
using KeyAccount.Ledger.Storage;

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

    /// <summary>Reads the postings of an account back, by date and then key.</summary>
    /// <param name="account">The account's id.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<IReadOnlyList<Posting>> PostingsAsync(string account, DateOnly from, DateOnly to, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        return store.ReadAsync<IReadOnlyList<Posting>>(async context => await PostingReader.ReadAsync(context, [account], from, to, cancellation).ToListAsync(cancellation).ConfigureAwait(false), cancellation);
    }

    private static async Task<BonusLedger> OpenAsync(LedgerDatabase database, bool upgrade, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        var store = new LedgerStore(database.Dialect);
        await store.OpenAsync(upgrade, cancellation).ConfigureAwait(false);
        return new BonusLedger(store);
    }
}
