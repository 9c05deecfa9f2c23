namespace KeyAccount.Matching.Bitmaps;

/// <summary>Finds which row of a field's index belongs to the value in the fact table.</summary>
internal abstract class FieldReader
{
    /// <summary>Writes the number of the row of each line, from a first line on; for a field of the order, of one line.</summary>
    public abstract void Read(FactTable facts, int firstLine, Span<int> rows);
}
