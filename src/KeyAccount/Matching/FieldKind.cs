namespace KeyAccount.Matching;

/// <summary>What kind of value a field holds, and so which tests can read it.</summary>
internal enum FieldKind
{
    /// <summary>A text or a yes-no: equal or not.</summary>
    Symbol,

    /// <summary>A path such as <c>tools/drills</c>: a test holds here and below.</summary>
    Path,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A decimal figure: a quantity, an amount, a count of days.</summary>
    Number,

    /// <summary>Several texts, such as the promotion codes of an order.</summary>
    Set,
}
