namespace KeyAccount.Cli.Orders;

/// <summary>How many lines of a rule, an account or an item were compared, how many differ, and by how much.</summary>
internal sealed class Tally
{
    public int Compared { get; private set; }

    public int Differing { get; private set; }

    /// <summary>Gets the sum of priced less recorded amounts.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Gets how much the tally tells: many lines differ, and few of the same do not. A rule that is on every line tells little.</summary>
    public decimal Weight => (decimal)Differing * Differing / Compared;

    public void Add(decimal difference)
    {
        Compared++;
        Differing += difference == 0 ? 0 : 1;
        Amount += difference;
    }
}
