namespace KeyAccount.Conformance.Translation;

/// <summary>How a peer splits amounts, in the words of a case file; null where it does as is usual.</summary>
internal sealed record AllocationWords(string? Shares = null, string? Rest = null, string? Zero = null);
