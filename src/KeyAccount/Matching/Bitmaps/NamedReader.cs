namespace KeyAccount.Matching.Bitmaps;

/// <summary>Reads a symbol or a path by looking its number up.</summary>
/// <param name="field">The field.</param>
/// <param name="rowOf">The row of each value; one place up, since the numbers begin at <see cref="Field.Other"/>, which is -1.</param>
internal sealed class NamedReader(Field field, int[] rowOf) : FieldReader
{
    public override void Read(FactTable facts, int firstLine, Span<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = rowOf[facts.Int(field, firstLine + i) + 1];
        }
    }
}
