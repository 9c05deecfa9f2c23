using KeyAccount.Bonuses;
using KeyAccount.Pricing;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount;

/// <summary>Works bonuses out from postings. It holds sums only, so that a million postings need no more memory than a hundred. For one thread at a time.</summary>
public sealed class BonusRun
{
    private readonly RuleSet rules;
    private readonly CompiledRules compiled;
    private readonly BonusQuestion question;
    private readonly PostingFacts facts;
    private readonly BonusBook book;
    private readonly Dictionary<string, BonusScheme[]> byAccount = new(StringComparer.Ordinal);

    /// <summary>Begins a run.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="question">Which bonuses, and as of which day.</param>
    /// <exception cref="ArgumentException">There is no such account or bonus.</exception>
    public BonusRun(RuleSet rules, BonusQuestion question)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(question);
        this.rules = rules;
        this.question = question;
        compiled = rules.Compiled;
        facts = new PostingFacts(compiled);
        if (question.Account is { } account && !compiled.Accounts.ContainsKey(account))
        {
            throw new ArgumentException($"There is no account \"{account}\".", nameof(question));
        }

        var all = compiled.Model.Bonuses;
        if (question.Scheme is { } name && !all.Any(scheme => scheme.FullName == name))
        {
            throw new ArgumentException($"There is no bonus \"{name}\".", nameof(question));
        }

        Schemes = [.. BonusSelection.Of(compiled, question)];
        foreach (var each in compiled.Accounts.Values)
        {
            var own = Array.FindAll(Schemes, scheme => BonusSelection.CanCount(scheme, each.Account, question));
            if (own.Length > 0)
            {
                byAccount.Add(each.Account.Id, own);
            }
        }

        book = new BonusBook(compiled, question);
        Accounts = [.. byAccount.Keys.Order(StringComparer.Ordinal)];
        (From, To) = (Schemes.Length == 0 ? question.AsOf : Schemes.Min(BonusSelection.FirstDay), question.AsOf);
    }

    /// <summary>Gets the ids of the accounts whose postings count for something; empty where no bonus is asked for.</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>Gets the first day whose postings count, those of baselines included.</summary>
    public DateOnly From { get; }

    /// <summary>Gets the last day whose postings count.</summary>
    public DateOnly To { get; }

    internal BonusScheme[] Schemes { get; }

    /// <summary>Adds a posting. They come in the order of date, document and line, each once; <see cref="PostingOrder"/> sorts them.</summary>
    /// <exception cref="ArgumentException">The posting names an account or an item that the rules do not know.</exception>
    public void Add(Posting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        if (posting.Date > question.AsOf)
        {
            return;
        }

        if (!byAccount.TryGetValue(posting.Account, out var schemes))
        {
            if (!compiled.Accounts.ContainsKey(posting.Account))
            {
                throw new ArgumentException($"Document \"{posting.Document}\", line \"{posting.Line}\": there is no account \"{posting.Account}\".", nameof(posting));
            }

            return;
        }

        var account = compiled.Accounts[posting.Account];
        Item? item = null;
        if (posting.Item is not null && !compiled.Items.TryGetValue(posting.Item, out item))
        {
            throw new ArgumentException($"Document \"{posting.Document}\", line \"{posting.Line}\": there is no item \"{posting.Item}\".", nameof(posting));
        }

        foreach (var scheme in schemes)
        {
            if (Counts(scheme, posting, account, item))
            {
                book.Add(scheme, posting, account, item, scheme.Terms is MixTerms mix && facts.Hold(mix.Part, posting, account, item));
            }
        }
    }

    /// <summary>Adds postings in the order in which they count.</summary>
    public BonusRun AddAll(IEnumerable<Posting> postings)
    {
        foreach (var posting in PostingOrder.Of(postings))
        {
            Add(posting);
        }

        return this;
    }

    /// <summary>Gives what each bonus has come to, for each account and period, by bonus, account and period.</summary>
    public IReadOnlyList<BonusResult> Results() => new BonusSettling(rules, question, book).Results(Schemes);

    private bool Counts(BonusScheme scheme, Posting posting, AccountFacts account, Item? item) =>
        scheme.Base.Counts(posting.Kind)
        && (!scheme.Base.OnlyPaid || posting.Paid <= question.AsOf)
        && facts.Hold(scheme.Base.When, posting, account, item)
        && (scheme.Base.Except.Length == 0 || !facts.Hold(scheme.Base.Except, posting, account, item))
        && facts.Hold(scheme.When, posting, account, item);
}
