namespace KeyAccount;

/// <summary>An agreement of the account, or of one above it, that is past its end on the day of the order and still holds.</summary>
public sealed record QuoteExtension
{
    /// <summary>Gets the full name of the agreement.</summary>
    public required string Agreement { get; init; }

    /// <summary>Gets the last day of its own.</summary>
    public required DateOnly Ended { get; init; }

    /// <summary>Gets the last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Gets what that means, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Gets whether the agreement is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets where that stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the JSON pointer inside that file.</summary>
    public required string Pointer { get; init; }
}
