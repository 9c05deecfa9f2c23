namespace KeyAccount.Rules;

/// <summary>Which amount of a line is summed.</summary>
internal enum MeasuredAmount
{
    /// <summary>That of the moment: what stands when the test is decided.</summary>
    Running,

    /// <summary>The list amount.</summary>
    List,

    /// <summary>The amount at the base price.</summary>
    Base,

    /// <summary>What stood at the start of the step.</summary>
    Start,

    /// <summary>What stood after an earlier step.</summary>
    AfterStep,
}
