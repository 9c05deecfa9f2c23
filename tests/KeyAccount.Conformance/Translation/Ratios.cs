using System.Globalization;
using System.Numerics;

namespace KeyAccount.Conformance.Translation;

/// <summary>Brings weights that are written as fractions to whole numbers of the same ratio.</summary>
internal static class Ratios
{
    public static IReadOnlyList<decimal> Whole(IEnumerable<string> weights)
    {
        var written = weights.ToArray();
        if (!written.Any(weight => weight.Contains('/', StringComparison.Ordinal)))
        {
            return [.. written.Select(weight => decimal.Parse(weight, CultureInfo.InvariantCulture))];
        }

        var fractions = written.Select(weight => weight.Split('/')).Select(parts => (Above: BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), Below: parts.Length > 1 ? BigInteger.Parse(parts[1], CultureInfo.InvariantCulture) : 1)).ToArray();
        var common = fractions.Aggregate(BigInteger.One, (all, fraction) => all * fraction.Below / BigInteger.GreatestCommonDivisor(all, fraction.Below));
        return [.. fractions.Select(fraction => (decimal)(fraction.Above * (common / fraction.Below)))];
    }
}
