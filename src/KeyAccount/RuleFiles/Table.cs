namespace KeyAccount.RuleFiles;

/// <summary>A table of a rule folder: a CSV file, or a list of objects in an inline rule folder.</summary>
internal abstract class Table
{
    /// <summary>Gets the path inside the rule folder.</summary>
    public abstract string Path { get; }

    public abstract IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Gets whether a comma may be the decimal sign: in tables whose cells are separated by semicolons.</summary>
    public abstract bool DecimalComma { get; }

    /// <summary>Gets whether rows were passed over because of their form, so that what stands in them is not known.</summary>
    public bool HasPassedOver { get; protected set; }

    /// <summary>Gives the rows in their order. What is wrong with a row's form is a finding, and the row is passed over.</summary>
    public abstract IEnumerable<TableRow> Rows(FindingList findings);

    /// <summary>Gives a column's number; -1 where the table has none of that name.</summary>
    public int Column(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
