namespace KeyAccount.Checking;

/// <summary>What becomes of a column that nothing reads.</summary>
internal enum OtherColumns
{
    /// <summary>It is an error: in rule files every column means something.</summary>
    Refused,

    /// <summary>It is a warning: an export brings more columns than are needed, but one of them may be misspelt.</summary>
    Warned,

    /// <summary>It is passed over.</summary>
    PassedOver,
}
