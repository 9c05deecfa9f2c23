using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads what an agreement says of itself. The form of its file and its days have been checked.</summary>
internal static class AgreementReader
{
    public static Dictionary<string, Agreement> Read(IEnumerable<RuleFile> files, Catalog catalog) =>
        files.Where(file => file.Account is not null).DistinctBy(file => file.Name).Select(file => Read(file, catalog)).ToDictionary(agreement => agreement.Name, StringComparer.Ordinal);

    private static Agreement Read(RuleFile file, Catalog catalog) => new()
    {
        Name = file.Name,
        Account = file.Account!,
        Title = Titles.Read(file.Root["title"]),
        Term = file.Root["valid"] is { } valid && Days.ReadPeriod(valid.Text, valid, new FindingList()) is { } term ? term : Period.Always,
        ExtendedUntil = file.Root["renewal"]?["until"] is { } until && Days.TryRead(until.Text, out var last) ? last : null,
        Signed = file.Root["signed"] is { } signed && Days.TryRead(signed.Text, out var day) ? day : null,
        Currency = catalog.Currencies.Codes[file.Currency!.Value],
        IsReleased = file.Status == "released",
        Clauses = [.. (file.Root["clauses"]?.Items ?? []).Select(clause => (clause.Text, clause.Location))],
        Location = file.Root.Location,
    };
}
