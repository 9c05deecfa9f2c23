namespace KeyAccount.RuleFiles;

/// <summary>A row of a table. The same object is given again for the next row: take out what you need.</summary>
internal sealed class TableRow(int columns)
{
    private readonly (int Start, int Length)[] cells = new (int, int)[columns];
    private readonly bool[] exact = new bool[columns];
    private char[] text = new char[256];
    private int used;

    /// <summary>Gets the row's line in its file.</summary>
    public int Line { get; private set; }

    /// <summary>Gets the row's place.</summary>
    public SourceLocation Location => Locate(0);

    /// <summary>Gets the row as it is written; empty in tables that do not keep it.</summary>
    public string Written { get; internal set; } = "";

    internal Func<int, SourceLocation> Locator { get; set; } = null!;

    /// <summary>Gets a cell without the blanks around it; empty where nothing is given.</summary>
    public ReadOnlySpan<char> this[int column] => column < 0 ? [] : text.AsSpan(cells[column].Start, cells[column].Length);

    /// <summary>Gives the place of a cell.</summary>
    public SourceLocation Locate(int column) => Locator(column);

    /// <summary>Says whether the cell was written as a JSON number, which can be read in one way only.</summary>
    public bool IsExact(int column) => exact[column];

    internal void Begin(int line)
    {
        Line = line;
        Array.Clear(exact);
        used = 0;
        Array.Clear(cells);
    }

    internal void Set(int column, ReadOnlySpan<char> cell, bool isExact = false)
    {
        exact[column] = isExact;
        cell = cell.Trim();
        if (used + cell.Length > text.Length)
        {
            Array.Resize(ref text, Math.Max(text.Length * 2, used + cell.Length));
        }

        cell.CopyTo(text.AsSpan(used));
        cells[column] = (used, cell.Length);
        used += cell.Length;
    }
}
