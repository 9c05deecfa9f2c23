namespace KeyAccount.Matching.Bitmaps;

/// <summary>The rows of one field.</summary>
/// <param name="Reader">Finds the row of a value.</param>
/// <param name="FirstRow">Where the first row begins; the others follow.</param>
/// <param name="Near">Set in place of a first row when not every row is written out.</param>
internal sealed record FieldIndex(FieldReader Reader, int FirstRow, NearRows? Near);
