namespace KeyAccount.Rules;

/// <summary>What an author knows a field as.</summary>
internal enum FieldType
{
    Text,
    Number,
    Money,
    Date,
    YesNo,
    Path,
}
