using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KeyAccount.Approvals;
using KeyAccount.RuleFiles;

namespace KeyAccount;

/// <summary>That somebody has approved a quote: who, when, which quote, and what they saw. Attach it to the request to have it count.</summary>
/// <remarks>It is plain data: whoever keeps it keeps it from being changed, and knows that it was this person.</remarks>
public sealed record ApprovalRecord
{
    /// <summary>Gets the id of the person in <c>authority.json</c>.</summary>
    public required string By { get; init; }

    /// <summary>Gets when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the account of the quote.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the currency of the quote.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets the <see cref="Quote.Hash"/> of the quote.</summary>
    public required string Quote { get; init; }

    /// <summary>Gets what was seen and approved; at least one.</summary>
    public required ImmutableArray<SeenMatter> Seen { get; init; }

    /// <summary>Writes the record as JSON, as it stands in the <c>approvals</c> of a request.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ApprovalJson.Default.ApprovalRecord);

    /// <summary>Reads a record from JSON.</summary>
    /// <param name="json">The record.</param>
    /// <param name="name">What errors call the text.</param>
    /// <exception cref="PricingException">The text is no record; every problem is listed, with line and column.</exception>
    public static ApprovalRecord Parse(string json, string name = "approval.json")
    {
        var findings = new FindingList();
        var source = SourceText.From(name, Encoding.UTF8.GetBytes(json), findings);
        var root = source is null ? null : JsonText.Read(source, RuleFileLimits.Default, findings);
        var record = root is not null && ApprovalReader.Record.Check(root, findings) ? ApprovalReader.Read(root, findings) : null;
        return record is not null && !findings.HasErrors ? record : throw new PricingException(findings.InOrder().Select(finding => finding.ToProblem()));
    }
}
