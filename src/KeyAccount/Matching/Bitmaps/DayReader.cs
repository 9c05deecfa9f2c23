namespace KeyAccount.Matching.Bitmaps;

/// <summary>Reads a day by the number of first days that are not after it.</summary>
/// <param name="field">The field.</param>
/// <param name="starts">The first day of each row but the first, ascending.</param>
internal sealed class DayReader(Field field, int[] starts) : FieldReader
{
    public override void Read(FactTable facts, int firstLine, Span<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = RowOf(facts.Int(field, firstLine + i));
        }
    }

    private int RowOf(int day)
    {
        var at = Array.BinarySearch(starts, day);
        return at >= 0 ? at + 1 : ~at;
    }
}
