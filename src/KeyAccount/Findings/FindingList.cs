namespace KeyAccount;

/// <summary>Collects the findings of a load, so that all come at once.</summary>
internal sealed class FindingList
{
    private const int MostPerFile = 1000;
    private readonly List<Finding> findings = [];
    private readonly Dictionary<string, int> perFile = new(StringComparer.Ordinal);
    private readonly Dictionary<(MessageCode Code, string File), RowsAlike> alike = [];

    public bool HasErrors => Errors > 0;

    /// <summary>Gets how many errors have been found, those included that are only counted.</summary>
    public int Errors { get; private set; }

    /// <summary>Adds a finding. Of the rows of a table that have the same fault only the first are listed, the others counted.</summary>
    public void Add(MessageCode code, SourceLocation location, params object[] arguments)
    {
        Errors += code.Severity == Severity.Error ? 1 : 0;
        if (location.Line > 1 && location.File.EndsWith(".csv", StringComparison.Ordinal) && !IsShown(code, location))
        {
            return;
        }

        var count = perFile[location.File] = perFile.GetValueOrDefault(location.File) + 1;
        if (count <= MostPerFile)
        {
            findings.Add(new Finding(code, location, arguments));
        }
    }

    /// <summary>Gives the findings so far and forgets them, for files that are too long to keep all.</summary>
    public IReadOnlyList<Finding> Take()
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var taken = findings.ToArray();
        findings.Clear();
        alike.Clear();
        perFile.Clear();
        Errors = 0;
        return taken;
    }

    /// <summary>Gives the findings by file and place; the same finding at the same place once.</summary>
    public IReadOnlyList<Finding> InOrder()
    {
        var all = findings.ToList();
        foreach (var rows in alike.Values.Where(rows => rows.LastShown < all.Count))
        {
            all[rows.LastShown] = all[rows.LastShown] with { MoreRows = rows.More };
        }

        foreach (var (file, count) in perFile.Where(file => file.Value > MostPerFile))
        {
            all.Add(new Finding(Messages.TooManyFindings, new SourceLocation(file, 1, 1), (decimal)(count - MostPerFile)));
        }

        all.Sort(Compare);
        return [.. all.Where((finding, i) => i == 0 || Compare(all[i - 1], finding) != 0)];
    }

    /// <summary>Compares by place, then by what is said there: a text is made only where two findings have the same place and code.</summary>
    private static int Compare(Finding a, Finding b)
    {
        var order = string.CompareOrdinal(a.Location.File, b.Location.File);
        order = order != 0 ? order : a.Location.Line.CompareTo(b.Location.Line);
        order = order != 0 ? order : a.Location.Column.CompareTo(b.Location.Column);
        order = order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
        return order != 0 || ReferenceEquals(a, b) ? order : string.CompareOrdinal(a.Message(), b.Message());
    }

    private bool IsShown(MessageCode code, SourceLocation location)
    {
        var before = alike.GetValueOrDefault((code, location.File));
        var isSameRow = before.LastLine == location.Line;
        if (before.Shown < code.RowsShown || (isSameRow && before.More == 0))
        {
            alike[(code, location.File)] = before with { Shown = before.Shown + (isSameRow ? 0 : 1), LastShown = findings.Count, LastLine = location.Line };
            return true;
        }

        alike[(code, location.File)] = before with { More = before.More + (isSameRow ? 0 : 1), LastLine = location.Line };
        return false;
    }

    private readonly record struct RowsAlike(int Shown, int LastShown, int LastLine, int More);
}
