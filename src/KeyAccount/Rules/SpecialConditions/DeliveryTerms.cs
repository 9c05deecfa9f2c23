namespace KeyAccount.Rules.SpecialConditions;

/// <summary>Where delivery takes place, when, and what freight costs.</summary>
internal sealed record DeliveryTerms : ConditionTerms
{
    /// <summary>Gets the rule of Incoterms 2020.</summary>
    public required string Incoterm { get; init; }

    /// <summary>Gets the named place.</summary>
    public required string Place { get; init; }

    /// <summary>Gets the days from order to delivery; null where none are said.</summary>
    public required int? LeadDays { get; init; }

    /// <summary>Gets from which amount of goods on freight is free; null for never.</summary>
    public required MoneyFigure? FreeFrom { get; init; }

    /// <summary>Gets what freight costs; null where the condition does not say.</summary>
    public required FreightTable? Freight { get; init; }

    /// <summary>Gets the kind of charge that freight is; null where the condition says nothing of freight.</summary>
    public required ChargeKind? Charge { get; init; }

    public override IEnumerable<MoneyFigure> Money => [.. FreeFrom is null ? [] : new[] { FreeFrom }, .. Freight?.Money ?? []];
}
