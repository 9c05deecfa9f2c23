namespace KeyAccount.Rules;

/// <summary>What an effect bears on.</summary>
internal enum EffectTarget
{
    /// <summary>Each line by itself.</summary>
    Lines,

    /// <summary>All chosen lines as one amount, which is allocated over them.</summary>
    Order,

    /// <summary>Charges, such as freight.</summary>
    Charges,
}
