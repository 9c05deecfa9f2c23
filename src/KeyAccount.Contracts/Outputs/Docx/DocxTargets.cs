using System.Globalization;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>The bookmarks of clauses and annexes, which references name: a letter, digits and low lines, at most forty of them.</summary>
internal sealed class DocxTargets
{
    /// <summary>The bookmark of the calendar of obligations.</summary>
    public const string Calendar = "calendar";

    /// <summary>The bookmark of the signatures.</summary>
    public const string Signatures = "signatures";

    private const int Longest = 40;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public DocxTargets(Contract contract)
    {
        Clauses = contract.Clauses.ToDictionary(clause => clause.Id, clause => clause.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        foreach (var id in contract.Clauses.Select(clause => clause.Id).Concat(contract.Annexes.Select(annex => annex.Id)))
        {
            var name = string.Concat($"c{names.Count + 1}_", string.Concat(id.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_')));
            names.Add(id, name.Length <= Longest ? name : name[..Longest]);
        }
    }

    /// <summary>Gets the number of each clause.</summary>
    public IReadOnlyDictionary<string, string> Clauses { get; }

    /// <summary>Gets the clause or annex that a bookmark stands at, <see cref="Calendar"/> or <see cref="Signatures"/>; null for any other.</summary>
    public string? IdOf(string bookmark) => bookmark is Calendar or Signatures ? bookmark : names.FirstOrDefault(name => name.Value == bookmark).Key;

    /// <summary>Gets the bookmark of a clause or annex; null where the contract has none of that id.</summary>
    public string? Of(string id) => names.GetValueOrDefault(id);
}
