namespace KeyAccount.Rules;

/// <summary>What the value of a step applies to.</summary>
internal enum ScaleKind
{
    /// <summary>The value of the reached step holds for the whole.</summary>
    AllUnits,

    /// <summary>Each slice has the value of its own step.</summary>
    Graduated,

    /// <summary>The reached step gives one amount, whatever the figure is within it.</summary>
    Block,

    /// <summary>Between two bounds the value goes in a straight line from the one to the other.</summary>
    Linear,

    /// <summary>Each reached step counts from zero up to where the next one begins, the last one in full.</summary>
    Rolling,

    /// <summary>Each reached step counts for the whole.</summary>
    Total,
}
