namespace KeyAccount.Rules;

/// <summary>Exchange rates from a table: each holds from its day until the next one of the same two currencies.</summary>
internal sealed class RateTable
{
    private readonly Dictionary<(int From, int To), ExchangeRate[]> rates;

    public RateTable(string path, IEnumerable<ExchangeRate> rates)
    {
        Path = path;
        this.rates = rates.GroupBy(rate => (rate.From, rate.To)).ToDictionary(pair => pair.Key, pair => pair.OrderBy(rate => rate.Day).ToArray());
    }

    public string Path { get; }

    /// <summary>Finds the rate that holds on a day; null where there is none yet, or no longer.</summary>
    public ExchangeRate? On(DateOnly day, int from, int to)
    {
        var known = rates.GetValueOrDefault((from, to), []);
        var (low, high) = (0, known.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = known[middle].Day <= day ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && known[low - 1].Last >= day ? known[low - 1] : null;
    }
}

/// <summary>What so many units of one currency are in another, from a day on.</summary>
/// <param name="Day">The first day.</param>
/// <param name="Last">The last day, where one is stated.</param>
/// <param name="From">The number of the one currency.</param>
/// <param name="To">The number of the other.</param>
/// <param name="Rate">What they are.</param>
/// <param name="Per">How many units; 100 yen, for one.</param>
/// <param name="Line">The source line.</param>
internal sealed record ExchangeRate(DateOnly Day, DateOnly Last, int From, int To, decimal Rate, decimal Per, int Line);
