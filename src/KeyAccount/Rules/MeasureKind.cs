namespace KeyAccount.Rules;

/// <summary>What is counted of the lines of a pool.</summary>
internal enum MeasureKind
{
    /// <summary>A figure of each line, such as its quantity in some unit.</summary>
    Figure,

    /// <summary>The amount of each line.</summary>
    Amount,

    /// <summary>How many different items there are.</summary>
    Items,
}
