namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What an account has undertaken to buy, and what a shortfall costs.</summary>
internal sealed record CommitmentTerms : ConditionTerms
{
    /// <summary>Gets the amount; null where a quantity is undertaken.</summary>
    public required MoneyFigure? Amount { get; init; }

    /// <summary>Gets the quantity; null where an amount is undertaken.</summary>
    public required decimal? Quantity { get; init; }

    /// <summary>Gets the unit of the quantity; null for that of the items' prices.</summary>
    public required string? Unit { get; init; }

    /// <summary>Gets the period: <c>month</c>, <c>quarter</c>, <c>year</c> or <c>valid</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Gets by how many percent it may be missed.</summary>
    public required decimal? TolerancePercent { get; init; }

    /// <summary>Gets the percentage of what is missing that is charged; null for none.</summary>
    public required decimal? ShortfallPercent { get; init; }

    /// <summary>Gets the amount that is charged for a shortfall; null for none.</summary>
    public required MoneyFigure? ShortfallAmount { get; init; }

    /// <summary>Gets the field that holds what was bought in the period, this order included; null where it is not counted.</summary>
    public required Matching.Field? Bought { get; init; }

    public override IEnumerable<MoneyFigure> Money => new[] { Amount, ShortfallAmount }.OfType<MoneyFigure>();

    /// <summary>Gives what is still missing, tolerance left aside.</summary>
    public static decimal Missing(decimal minimum, decimal bought) => Math.Max(minimum - bought, 0);
}
