using KeyAccount.Ledger.Storage;
using KeyAccount.Rules;

namespace KeyAccount.Ledger.Postings;

/// <summary>Checks a posting against the rules, and makes the row that is stored.</summary>
internal sealed class PostingCheck(RuleSet rules, List<LedgerProblem> problems)
{
    private readonly Catalog catalog = rules.Compiled.Model.Catalog;
    private readonly PostingSpan span = PostingSpan.Of(rules);
    private readonly HashSet<string> ownFields = rules.Compiled.Model.Catalog.Fields.Declarations
        .Where(field => field.IsOwn && field.Name.StartsWith("line.", StringComparison.Ordinal)).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Gives the row; null where something is wrong, which is added to the problems.</summary>
    public PostingRow? Row(Posting posting)
    {
        var before = problems.Count;
        CheckKey(posting, posting.Document, "document");
        CheckKey(posting, posting.Line, "line");
        CheckAccount(posting);
        CheckKind(posting);
        CheckDate(posting);
        CheckFields(posting);
        if (problems.Count > before)
        {
            return null;
        }

        var row = Row(posting, []);
        return Row(posting, PostingHash.Of(row));
    }

    private PostingRow Row(Posting posting, byte[] hash) => new()
    {
        Document = posting.Document,
        Line = posting.Line,
        Kind = posting.Kind,
        Account = posting.Account,
        Date = posting.Date,
        Item = posting.Item,
        Quantity = posting.Quantity,
        Net = posting.Net,
        Currency = posting.Currency ?? catalog.Accounts[posting.Account].Currency,
        Tax = posting.Tax,
        Discounts = posting.Discounts,
        OriginalDocument = posting.OriginalDocument,
        OriginalLine = posting.OriginalLine,
        OriginalDate = posting.OriginalDate,
        Reason = posting.Reason,
        Fields = OwnFieldsText.Write(posting.Fields),
        Hash = hash,
    };

    private void CheckKey(Posting posting, string? part, string name)
    {
        if (string.IsNullOrWhiteSpace(part) || part.Any(char.IsControl))
        {
            Add(posting, LedgerMessages.EmptyKey, name);
        }
    }

    private void CheckAccount(Posting posting)
    {
        if (!catalog.Accounts.ContainsKey(posting.Account))
        {
            Add(posting, LedgerMessages.UnknownAccount, posting.Account, Messages.NearestTo(posting.Account, catalog.Accounts.Keys));
        }

        if (posting.Currency is { } currency && catalog.Currencies.IndexOf(currency) < 0)
        {
            Add(posting, LedgerMessages.UnknownCurrency, currency, Messages.And(catalog.Currencies.Codes));
        }

        if (posting.Item is { } item && !catalog.Items.ContainsKey(item))
        {
            Add(posting, LedgerMessages.UnknownItem, item, Messages.NearestTo(item, catalog.Items.Keys));
        }
    }

    private void CheckKind(Posting posting)
    {
        if (posting.Kind is PostingKind.Return or PostingKind.CreditNote)
        {
            var what = posting.Kind == PostingKind.Return ? new Phrase("a return", "un reso") : new Phrase("a credit note", "una nota di credito");
            CheckSign(posting, new("the quantity", "la quantità"), posting.Quantity, what);
            CheckSign(posting, new("the net amount", "l'importo netto"), posting.Net, what);
        }
        else if (posting.OriginalDocument is not null || posting.OriginalLine is not null || posting.OriginalDate is not null)
        {
            Add(posting, LedgerMessages.OriginalNotHere);
        }

        if (posting.Kind == PostingKind.Correction && string.IsNullOrWhiteSpace(posting.Reason))
        {
            Add(posting, LedgerMessages.NoReason);
        }
    }

    private void CheckSign(Posting posting, Phrase figure, decimal value, Phrase what)
    {
        if (value > 0)
        {
            Add(posting, LedgerMessages.WrongSign, figure, value, what);
        }
    }

    /// <summary>What goes back to an earlier document may come at any time after it.</summary>
    private void CheckDate(Posting posting)
    {
        if (!span.Contains(posting.OriginalDate ?? posting.Date) && posting.OriginalDocument is null)
        {
            Add(posting, LedgerMessages.OutsidePeriods, posting.Date, Day(span.From), Day(span.To));
        }
    }

    private static object Day(DateOnly day) =>
        day == DateOnly.MinValue ? new Phrase("the beginning", "l'inizio") : day == DateOnly.MaxValue ? new Phrase("the end of time", "la fine dei tempi") : day;

    private void CheckFields(Posting posting)
    {
        foreach (var name in posting.Fields.Keys.Where(name => !ownFields.Contains(name)))
        {
            Add(posting, LedgerMessages.UnknownField, name, Messages.NearestTo(name, ownFields));
        }
    }

    private void Add(Posting posting, MessageCode code, params object[] arguments) =>
        problems.Add(new LedgerProblem(code, posting.Document, posting.Line, arguments));
}
