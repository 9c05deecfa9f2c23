namespace KeyAccount.RuleFiles;

/// <summary>The six kinds of a JSON value, yes and no being one.</summary>
internal enum JsonKind
{
    Null,
    YesNo,
    Number,
    Text,
    List,
    Object,
}
