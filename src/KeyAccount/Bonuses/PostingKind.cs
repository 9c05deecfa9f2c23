namespace KeyAccount;

/// <summary>What a <see cref="Posting"/> is.</summary>
public enum PostingKind
{
    /// <summary>An invoice line.</summary>
    Invoice,

    /// <summary>A credit note that lowers what was invoiced, without goods coming back.</summary>
    CreditNote,

    /// <summary>Goods that came back, with the credit for them.</summary>
    Return,

    /// <summary>A correction by hand, up or down, with its reason.</summary>
    Correction,
}
