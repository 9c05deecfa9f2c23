namespace KeyAccount.Conformance.Translation;

/// <summary>Why a published case has no case file.</summary>
internal sealed class NotTranslatedException : Exception
{
    private NotTranslatedException(string reason, bool isOutOfScope)
        : base(reason) => IsOutOfScope = isOutOfScope;

    /// <summary>Gets whether the case is none of pricing's business; else a means is missing.</summary>
    public bool IsOutOfScope { get; }

    /// <summary>Says why the case does not concern a pricing engine.</summary>
    public static NotTranslatedException OutOfScope(string reason) => new(reason, true);

    /// <summary>Names what a case file cannot say yet.</summary>
    public static NotTranslatedException Missing(string feature) => new(feature, false);
}
