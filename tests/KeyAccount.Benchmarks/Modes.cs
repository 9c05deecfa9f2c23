using KeyAccount.Benchmarks.Measuring;

namespace KeyAccount.Benchmarks;

/// <summary>What can be measured, by the word that the command line gives.</summary>
internal static class Modes
{
    public const string FreshChild = "fresh-child";
    private static readonly int[] Sizes = [10, 100, 1_000, 10_000];

    /// <summary>Runs a mode.</summary>
    /// <returns>Whether there is one of that name.</returns>
    public static bool Run(string mode, string[] more)
    {
        var quick = more.Contains("--quick");
        var rounds = quick ? 3 : 7;
        var turn = TimeSpan.FromMilliseconds(quick ? 200 : 500);
        switch (mode)
        {
            case "ratios":
                Ratios.Run(Console.Out, Sizes, rounds, turn, withSlow: !more.Contains("--fast"));
                return true;
            case "load":
                Loads.Run(Console.Out, Sizes, rounds);
                Loads.Fresh(Console.Out, Sizes[^1], rounds);
                return true;
            case "list":
                Lists.Run(Console.Out, Sizes, rounds);
                return true;
            case "contracts":
                Contracts.Run(Console.Out, rounds);
                return true;
            case "cores":
                Cores.Run(Console.Out, 1_000, rounds, turn * 4);
                return true;
            case "ledger":
                Ledgers.Run(Console.Out, quick ? 100_000 : 1_000_000);
                return true;
            case "all":
                return Array.TrueForAll(["ratios", "load", "list", "contracts", "cores", "ledger"], each => Run(each, more));
            case FreshChild:
                Loads.RunFresh(int.Parse(more[0], System.Globalization.CultureInfo.InvariantCulture));
                return true;
            default:
                return false;
        }
    }
}
