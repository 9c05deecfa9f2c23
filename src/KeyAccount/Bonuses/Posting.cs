using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A line of an invoice, a credit note, a return or a correction, as bonuses count it. Document and line are its key; what was posted never changes.</summary>
public sealed record Posting
{
    /// <summary>Gets the number of the document, such as the invoice's.</summary>
    public required string Document { get; init; }

    /// <summary>Gets the line, unique in its document.</summary>
    public required string Line { get; init; }

    /// <summary>Gets what it is.</summary>
    public PostingKind Kind { get; init; }

    /// <summary>Gets the id of the account that bought.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the day of the document, in the agreement's time zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets the item's number; null where the line is about no item.</summary>
    public string? Item { get; init; }

    /// <summary>Gets how much was bought, in the unit of the item's price; below zero for what came back.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Gets the net amount, in <see cref="Currency"/>, without tax; below zero for what was credited.</summary>
    public required decimal Net { get; init; }

    /// <summary>Gets the ISO 4217 currency of the amounts; null means the account's own.</summary>
    public string? Currency { get; init; }

    /// <summary>Gets the tax on <see cref="Net"/>, with the same sign.</summary>
    public decimal Tax { get; init; }

    /// <summary>Gets what discounts took off on the invoice, with the sign of <see cref="Net"/>: net and discounts are the list amount.</summary>
    public decimal Discounts { get; init; }

    /// <summary>Gets the day on which it was paid; null where it is not paid or not known.</summary>
    public DateOnly? Paid { get; init; }

    /// <summary>Gets the document that a return or a credit note goes back to; null where it goes back to none.</summary>
    public string? OriginalDocument { get; init; }

    /// <summary>Gets the line of <see cref="OriginalDocument"/>; null where it goes back to none.</summary>
    public string? OriginalLine { get; init; }

    /// <summary>Gets the day of <see cref="OriginalDocument"/>, for bonuses that count what came back where it was bought; null where it is not known.</summary>
    public DateOnly? OriginalDate { get; init; }

    /// <summary>Gets why a correction was made; null for other kinds.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the values of the company's own <c>line.</c> fields, by full name.</summary>
    public IReadOnlyDictionary<string, FieldValue> Fields { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;
}
