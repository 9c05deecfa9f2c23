namespace KeyAccount.Matching.Bitmaps;

/// <summary>Reads a figure by the number of bounds that it has reached.</summary>
/// <param name="field">The field.</param>
/// <param name="starts">Where each row but the first begins, ascending.</param>
internal sealed class NumberReader(Field field, NumberBound[] starts) : FieldReader
{
    public override void Read(FactTable facts, int firstLine, Span<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = facts.TryNumber(field, firstLine + i, out var value) ? RowOf(value) : 0;
        }
    }

    private int RowOf(decimal value)
    {
        var (from, count) = (0, starts.Length);
        while (count > 0)
        {
            var half = count / 2;
            ref readonly var bound = ref starts[from + half];
            var order = value.CompareTo(bound.Value);
            if (order > 0 || (order == 0 && !bound.Open))
            {
                from += half + 1;
                count -= half + 1;
            }
            else
            {
                count = half;
            }
        }

        return from;
    }
}
