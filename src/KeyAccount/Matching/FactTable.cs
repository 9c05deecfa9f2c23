namespace KeyAccount.Matching;

/// <summary>The facts of one request as numbers, one row for the order and one for each line. Pooled: <see cref="Reset"/> empties it.</summary>
internal sealed class FactTable(FactLayout layout)
{
    private readonly int[] orderInts = new int[layout.OrderInts];
    private readonly decimal[] orderNumbers = new decimal[layout.OrderNumbers];
    private readonly bool[] orderNumberPresent = new bool[layout.OrderNumbers];
    private readonly int[][] orderSets = new int[layout.OrderSets][];
    private readonly int[] orderSetCounts = new int[layout.OrderSets];
    private int[] lineInts = [];
    private decimal[] lineNumbers = [];
    private bool[] lineNumberPresent = [];

    /// <summary>Gets how many lines the request has.</summary>
    public int Lines { get; private set; }

    /// <summary>Empties the table: every value is missing.</summary>
    public void Reset(int lines)
    {
        Lines = lines;
        Array.Clear(orderInts);
        Array.Clear(orderNumberPresent);
        Array.Clear(orderSetCounts);
        if (lineInts.Length < lines * layout.LineInts)
        {
            lineInts = new int[lines * layout.LineInts];
        }
        else
        {
            Array.Clear(lineInts, 0, lines * layout.LineInts);
        }

        if (lineNumberPresent.Length < lines * layout.LineNumbers)
        {
            lineNumbers = new decimal[lines * layout.LineNumbers];
            lineNumberPresent = new bool[lines * layout.LineNumbers];
        }
        else
        {
            Array.Clear(lineNumberPresent, 0, lines * layout.LineNumbers);
        }
    }

    /// <summary>Reads a symbol, a path or a day; <see cref="Field.Missing"/> where there is none. The line is not looked at for a field of the order.</summary>
    public int Int(Field field, int line) =>
        field.Scope == FieldScope.Order ? orderInts[field.Slot] : lineInts[(line * layout.LineInts) + field.Slot];

    /// <summary>Reads a figure.</summary>
    /// <returns>False where there is none.</returns>
    public bool TryNumber(Field field, int line, out decimal value)
    {
        if (field.Scope == FieldScope.Order)
        {
            value = orderNumbers[field.Slot];
            return orderNumberPresent[field.Slot];
        }

        var at = (line * layout.LineNumbers) + field.Slot;
        value = lineNumbers[at];
        return lineNumberPresent[at];
    }

    /// <summary>Reads the members of a set.</summary>
    public ReadOnlySpan<int> Set(Field field) => orderSets[field.Slot].AsSpan(0, orderSetCounts[field.Slot]);

    public void SetInt(Field field, int line, int value)
    {
        if (field.Scope == FieldScope.Order)
        {
            orderInts[field.Slot] = value;
        }
        else
        {
            lineInts[(line * layout.LineInts) + field.Slot] = value;
        }
    }

    public void SetNumber(Field field, int line, decimal value)
    {
        if (field.Scope == FieldScope.Order)
        {
            orderNumbers[field.Slot] = value;
            orderNumberPresent[field.Slot] = true;
        }
        else
        {
            var at = (line * layout.LineNumbers) + field.Slot;
            lineNumbers[at] = value;
            lineNumberPresent[at] = true;
        }
    }

    /// <summary>Adds a member to a set.</summary>
    public void AddToSet(Field field, int value)
    {
        ref var members = ref orderSets[field.Slot];
        ref var count = ref orderSetCounts[field.Slot];
        members ??= new int[4];
        if (count == members.Length)
        {
            Array.Resize(ref members, count * 2);
        }

        members[count++] = value;
    }

    /// <summary>Gives the whole row of symbols, paths and days of a line, to be filled by a copy.</summary>
    public Span<int> LineInts(int line) => lineInts.AsSpan(line * layout.LineInts, layout.LineInts);
}
