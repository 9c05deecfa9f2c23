namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>That a line has a price that is kept, for all of its units or for some.</summary>
/// <param name="Line">The number of the line.</param>
/// <param name="Use">The hold, with what is left of it.</param>
/// <param name="Units">How many of its units have the price.</param>
/// <param name="Price">The price of one of these units.</param>
/// <param name="Other">The price of the day of one of the others; null where there are none.</param>
internal sealed record LineHold(int Line, HoldUse Use, decimal Units, decimal Price, decimal? Other);
