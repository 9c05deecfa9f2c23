namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What a table of freight goes by.</summary>
internal enum FreightBasis
{
    Amount,
    Weight,
    Quantity,
}
