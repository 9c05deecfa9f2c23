namespace KeyAccount.Pricing.Goods;

/// <summary>How many units of each line the rules of a step have taken: what one has used is not free for another.</summary>
internal sealed class UnitsTaken
{
    private decimal[] taken = [];
    private int step = -1;

    public void Clear() => step = -1;

    /// <summary>Turns to a step; where it is another one, nothing is taken yet.</summary>
    public UnitsTaken In(int index, int lines)
    {
        if (step != index)
        {
            step = index;
            if (taken.Length < lines)
            {
                taken = new decimal[lines];
            }

            Array.Clear(taken);
        }

        return this;
    }

    public decimal Of(int line) => taken[line];

    public void Take(int line, decimal units) => taken[line] += units;
}
