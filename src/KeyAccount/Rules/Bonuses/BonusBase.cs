using KeyAccount.Matching;
using KeyAccount.RuleFiles;

namespace KeyAccount.Rules.Bonuses;

/// <summary>What a bonus counts: which postings, at which amount.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Written">What measures.json says.</param>
internal sealed record BonusBase(string Name, JsonValue Written)
{
    /// <summary>Gets what people read; null for none.</summary>
    public Title? Title { get; init; }

    /// <summary>Gets whether discounts on the invoice have been taken off.</summary>
    public bool IsAfterDiscounts { get; init; } = true;

    /// <summary>Gets whether tax is counted.</summary>
    public bool WithTax { get; init; }

    /// <summary>Gets whether what came back is taken off.</summary>
    public bool LessReturns { get; init; } = true;

    /// <summary>Gets whether credit notes are taken off.</summary>
    public bool LessCreditNotes { get; init; } = true;

    /// <summary>Gets whether only what is paid counts.</summary>
    public bool OnlyPaid { get; init; }

    /// <summary>Gets which postings count.</summary>
    public Test[] When { get; init; } = [];

    /// <summary>Gets which of them do not; empty for none.</summary>
    public Test[] Except { get; init; } = [];

    /// <summary>Gets the categories that do not count, as they are written, where <see cref="Except"/> is only that; else empty.</summary>
    public IReadOnlyList<string> ExceptCategories { get; init; } = [];

    /// <summary>Says whether postings of a kind count.</summary>
    public bool Counts(PostingKind kind) => kind switch
    {
        PostingKind.Return => LessReturns,
        PostingKind.CreditNote => LessCreditNotes,
        _ => true,
    };

    /// <summary>Gives the amount at which a posting counts.</summary>
    public decimal AmountOf(Posting posting) =>
        posting.Net + (IsAfterDiscounts ? 0 : posting.Discounts) + (WithTax ? posting.Tax : 0);
}
