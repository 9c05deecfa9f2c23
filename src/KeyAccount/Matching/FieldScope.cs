namespace KeyAccount.Matching;

/// <summary>Whether a field has one value for the order or one for each line.</summary>
internal enum FieldScope
{
    /// <summary>One value for the whole order.</summary>
    Order,

    /// <summary>A value for each line.</summary>
    Line,
}
