using System.Security.Cryptography;
using System.Text;

namespace KeyAccount.Benchmarks.Workload;

/// <summary>What the orders of the workload must come to: the hashes of the expected lines, which a slow and simple program of decimals has computed.</summary>
internal static class ExpectedTotals
{
    private static readonly Dictionary<int, string> Hashes = new()
    {
        [10] = "5bfebd0576e10a97915b9ffe2c12c3f2b7341d1fda6c0d0fc9b5b94dc78ab43a",
        [100] = "6e0770eac02312a02ccd0c80bdb26ade9567ad4af301fe8c3590f4445e9f5c87",
        [1_000] = "892f123700e92eac0176fca69919887b31a3f7d474835968138c484bcabf95b0",
        [10_000] = "69701a1a6ff17246e182d5672869d00add581e8a0f98f6cd6b5c1d5792d2fdf0",
    };

    /// <summary>Says whether all orders of a workload come to what they must.</summary>
    public static bool Are(PricingWorkload workload, IEnumerable<PricedQuote> quotes)
    {
        var text = string.Concat(quotes.Select(quote => quote.Write(workload.Rules) + "\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) == Hashes[workload.Rules.Count];
    }
}
