namespace KeyAccount;

/// <summary>What a tax category comes to at one rate.</summary>
/// <param name="Category">The category.</param>
/// <param name="Rate">The rate, 22 for 22 %.</param>
/// <param name="Taxable">The amount without tax that it is of, in the order's currency.</param>
/// <param name="Tax">The tax, in the order's currency.</param>
public sealed record QuoteTax(string Category, decimal Rate, decimal Taxable, decimal Tax);
