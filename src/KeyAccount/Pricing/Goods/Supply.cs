namespace KeyAccount.Pricing.Goods;

/// <summary>The units of a line that a deal may take.</summary>
/// <param name="Units">How many.</param>
/// <param name="Price">What one of them costs as the step begins.</param>
/// <param name="Parts">Which parts of the deal may take them, a bit each.</param>
internal readonly record struct Supply(decimal Units, decimal Price, int Parts)
{
    public bool Fits(int part) => (Parts & (1 << part)) != 0;

    public bool FitsAny(int parts) => (Parts & parts) != 0;
}
