namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>A price that is kept, found for a line.</summary>
/// <param name="Use">The hold, with what is left of it.</param>
/// <param name="Found">The price.</param>
/// <param name="Access">The number of the access that found it.</param>
/// <param name="Units">How many of the line's units can have it.</param>
internal sealed record HeldPrice(HoldUse Use, PriceCandidate Found, int Access, decimal Units);
