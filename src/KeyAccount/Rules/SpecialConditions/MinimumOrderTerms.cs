namespace KeyAccount.Rules.SpecialConditions;

/// <summary>The least that an order comes to, and what follows where it does not.</summary>
internal sealed record MinimumOrderTerms : ConditionTerms
{
    /// <summary>Gets the least amount of goods; null where a quantity is the least.</summary>
    public required MoneyFigure? Amount { get; init; }

    /// <summary>Gets the least quantity; null where an amount is the least.</summary>
    public required decimal? Quantity { get; init; }

    /// <summary>Gets whether list amounts count, not amounts after discounts.</summary>
    public required bool OfList { get; init; }

    /// <summary>Gets what follows; null for a surcharge.</summary>
    public required AlertOutcome? Outcome { get; init; }

    /// <summary>Gets the kind of charge that the surcharge is; null for none.</summary>
    public required ChargeKind? Charge { get; init; }

    /// <summary>Gets the surcharge; null for what is missing to the minimum.</summary>
    public required MoneyFigure? Surcharge { get; init; }

    public override IEnumerable<MoneyFigure> Money => new[] { Amount, Surcharge }.OfType<MoneyFigure>();
}
