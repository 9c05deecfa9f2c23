using System.Globalization;
using KeyAccount.Checking.Authorities;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

namespace KeyAccount.Approvals;

/// <summary>Reads approvals from JSON.</summary>
internal static class ApprovalReader
{
    private static readonly AuthorityLimit[] Limits = Enum.GetValues<AuthorityLimit>();

    /// <summary>Gets the accepted form of an approval.</summary>
    public static ObjectShape Record { get; } = new(new("an approval", "un'approvazione"),
        new Setting("by", TextShape.NameOf(Word.Person), new("Who approved, by the id in authority.json.", "Chi ha approvato, con l'id di authority.json."), Required: true),
        new Setting("at", TextShape.Any, new("When, as 2026-03-10T09:30:00+01:00.", "Quando, come 2026-03-10T09:30:00+01:00."), Required: true),
        new Setting("account", TextShape.NameOf(Word.Account), new("The account of the quote.", "Il cliente del preventivo."), Required: true),
        new Setting("currency", TextShape.NameOf(Word.Currency), new("The currency of the quote.", "La valuta del preventivo."), Required: true),
        new Setting("quote", TextShape.Any, new("The hash of the quote.", "L'hash del preventivo."), Required: true),
        new Setting("seen", new ListShape(new ObjectShape(new("what was approved", "ciò che è stato approvato"),
            new Setting("limit", TextShape.OneOf([.. Limits.Select(limit => (AuthorityReader.NameOf(limit), ApprovalWords.Name(limit)))]), new("Which limit it is about.", "Quale limite riguarda."), Required: true),
            new Setting("rule", TextShape.Any, new("The rule that asked for it.", "La regola che l'ha chiesta.")),
            new Setting("lines", new ListShape(new ObjectShape(new("a line that was seen", "una riga vista"),
                new Setting("id", TextShape.Any, new("The line's id.", "L'id della riga."), Required: true),
                new Setting("item", TextShape.Any, new("The item.", "L'articolo."), Required: true),
                new Setting("quantity", NumberShape.Any, new("How much, in the unit of the item's price.", "Quanto, nell'unità del prezzo dell'articolo."), Required: true)), mayBeEmpty: false), new("The lines.", "Le righe."), Required: true),
            new Setting("figure", NumberShape.Any, new("The figure that was seen; none where there was none to tell.", "La cifra vista; nessuna se non c'era."))), mayBeEmpty: false), new("What was seen and approved.", "Che cosa è stato visto e approvato."), Required: true));

    /// <summary>Reads an approval whose form has been checked; null with a finding where its time is none.</summary>
    public static ApprovalRecord? Read(JsonValue record, FindingList findings)
    {
        var at = record["at"]!;
        if (!DateTimeOffset.TryParseExact(at.Text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            findings.Add(Messages.NotAMoment, at.Location, at.Text);
            return null;
        }

        return new ApprovalRecord
        {
            By = record["by"]!.Text,
            At = moment,
            Account = record["account"]!.Text,
            Currency = record["currency"]!.Text,
            Quote = record["quote"]!.Text,
            Seen = [.. record["seen"]!.Items.Select(Seen)],
        };
    }

    private static SeenMatter Seen(JsonValue seen) => new()
    {
        Limit = Array.Find(Limits, limit => AuthorityReader.NameOf(limit) == seen["limit"]!.Text),
        Rule = seen["rule"]?.Text,
        Lines = [.. seen["lines"]!.Items.Select(line => new SeenLine(line["id"]!.Text, line["item"]!.Text, Figure(line["quantity"]) ?? 0))],
        Figure = Figure(seen["figure"]),
    };

    private static decimal? Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : null;
}
