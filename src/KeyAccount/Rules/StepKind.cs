namespace KeyAccount.Rules;

/// <summary>What a step of a procedure holds.</summary>
internal enum StepKind
{
    Discount,
    Surcharge,

    /// <summary>The price as it stands is rounded.</summary>
    Round,

    /// <summary>Prices and discounts that a person has written on a line of the request.</summary>
    Manual,

    /// <summary>Free goods, what is got for what is bought, bundles.</summary>
    FreeGoods,
}
