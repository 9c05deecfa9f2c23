using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>The part of a line that an effect covers: mostly all of it.</summary>
/// <param name="Quantity">How many units.</param>
/// <param name="Running">What stands on them now.</param>
/// <param name="Basis">What percentages of them are of.</param>
/// <param name="Left">The most that a discount can take off them, before it is rounded.</param>
/// <param name="OfLine">What stands on the whole line.</param>
/// <param name="LeftOfLine">The most that a discount can take off the whole line.</param>
/// <param name="IsPart">Whether other units of the line are not covered.</param>
internal readonly record struct Portion(decimal Quantity, decimal Running, decimal Basis, decimal Left, decimal OfLine, decimal LeftOfLine, bool IsPart)
{
    /// <summary>Gives the part of a line that so many units are; null for all.</summary>
    public static Portion Of(in LineState line, decimal? units, decimal running, decimal basis, EarlierReductions earlier)
    {
        var left = Math.Min(running, line.Running) - line.Floor;
        if (units is not { } covered || covered >= line.Quantity)
        {
            return new Portion(line.Quantity, running, basis, left, running, left, IsPart: false);
        }

        var stands = Share(line, covered, running, earlier);
        return new Portion(covered, stands, Share(line, covered, basis, earlier), Math.Min(stands, left), running, left, IsPart: true);
    }

    /// <summary>Gives what is left of it after a component.</summary>
    public Portion After(decimal amount) => this with { Running = Running + amount, Basis = Basis + amount, Left = Left + amount, OfLine = OfLine + amount, LeftOfLine = LeftOfLine + amount };

    /// <summary>Gives a slice of it.</summary>
    /// <param name="size">How large the slice is...</param>
    /// <param name="of">...of how much.</param>
    /// <param name="amount">What the slices before it came to.</param>
    public Portion Slice(decimal size, decimal of, decimal amount) =>
        this with { Quantity = Quantity * size / of, Running = Running * size / of, Basis = Basis * size / of, Left = Left + amount, OfLine = OfLine + amount, LeftOfLine = LeftOfLine + amount };

    /// <summary>Gives the share of some units in an amount of the line, by where earlier reductions lie.</summary>
    private static decimal Share(in LineState line, decimal covered, decimal amount, EarlierReductions earlier) => earlier switch
    {
        EarlierReductions.First => Math.Max((line.BaseAmount * covered / line.Quantity) - (line.BaseAmount - amount), 0),
        EarlierReductions.Last => Math.Min(line.BaseAmount * covered / line.Quantity, amount),
        _ => amount * covered / line.Quantity,
    };
}
