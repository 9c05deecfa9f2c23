namespace KeyAccount.Rules;

/// <summary>How tax is worked out.</summary>
/// <param name="At">Where it is worked out and rounded.</param>
/// <param name="SplitsAllowances">Whether an adjustment of the document that states no category is split over the categories; else it must state one.</param>
/// <param name="ReconcilesLines">Whether the tax of lines and that of rates are made to sum to the same.</param>
internal sealed record TaxSettings(TaxPoint At, bool SplitsAllowances, bool ReconcilesLines)
{
    public static TaxSettings Default { get; } = new(TaxPoint.Category, SplitsAllowances: true, ReconcilesLines: false);
}

/// <summary>Where tax is worked out.</summary>
internal enum TaxPoint
{
    /// <summary>Of what each category comes to, as EN 16931 has it.</summary>
    Category,

    /// <summary>Of each line.</summary>
    Line,

    /// <summary>Of each unit of a line, rounded.</summary>
    Unit,

    /// <summary>Of each unit of a line, rounded only in the sum.</summary>
    UnitExact,
}
