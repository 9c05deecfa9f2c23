namespace KeyAccount.Rules;

/// <summary>What a rule gives: percentages in cascade, or an amount.</summary>
internal sealed record RuleValue(ValueKind Kind, decimal[] Percents, MoneyFigure? Money)
{
    /// <summary>Gets what the index reads that it follows; 0 where it follows none.</summary>
    public decimal Index { get; init; }

    /// <summary>Gets whether it is an amount of the order as a whole.</summary>
    public bool IsPerOrder => Kind is ValueKind.AmountPerOrder or ValueKind.NewTotal;

    /// <summary>Gets whether it is one amount, however much there is of what it is for.</summary>
    public bool IsFlat => Kind is ValueKind.AmountPerLine or ValueKind.AmountPerOrder;
}

/// <summary>What kind of value a rule gives.</summary>
internal enum ValueKind
{
    Percent,
    AmountPerUnit,
    AmountPerLine,
    NewPrice,
    AmountPerOrder,
    NewTotal,
}
