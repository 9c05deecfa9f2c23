namespace KeyAccount.Pricing;

/// <summary>The prices of an access that fit: the one that comes first so far, and one that equals it in every key.</summary>
internal struct PriceContest
{
    private bool isTied;
    private PriceCandidate equal;

    public PriceCandidate Best;

    /// <summary>How many have entered.</summary>
    public int Count;

    /// <summary>Why no price can be taken although there may be one; null for no such reason.</summary>
    public PricingProblem? Problem;

    public void Enter(PricedAccess access, in PriceCandidate candidate)
    {
        var order = Count > 0 ? access.Compare(candidate, Best) : -1;
        Count++;
        if (order < 0)
        {
            (Best, isTied) = (candidate, false);
        }
        else if (order == 0)
        {
            (equal, isTied) = (candidate, true);
        }
    }

    /// <summary>Says whether one of the prices comes first.</summary>
    public bool IsDecided(string lineId, string sku)
    {
        if (Problem is null && isTied)
        {
            var (a, b) = (Best.Record.Origin.Name, equal.Record.Origin.Name);
            Problem = new PricingProblem(Messages.EqualRank, lineId, a, equal.Record.Location, a, b, sku);
        }

        return Count > 0 && Problem is null;
    }
}
