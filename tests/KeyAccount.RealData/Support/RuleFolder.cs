using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KeyAccount.RealData.Support;

/// <summary>A rule folder that an importer fills: its hand-written part lies beside the importer, the rest comes from the data.</summary>
internal sealed class RuleFolder
{
    private RuleFolder(string path) => Path = path;

    /// <summary>Gets the folder.</summary>
    public string Path { get; }

    /// <summary>Starts a folder with the hand-written files of a data set.</summary>
    public static RuleFolder Start(string dataSet, string path)
    {
        var written = System.IO.Path.Combine(AppContext.BaseDirectory, dataSet, "rules");
        foreach (var file in Directory.EnumerateFiles(written, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(path, System.IO.Path.GetRelativePath(written, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }

        return new RuleFolder(path);
    }

    /// <summary>Writes a rule file.</summary>
    public void Json(string file, JsonObject content) => Write(file, JsonText.Of(content));

    /// <summary>Writes a table; a cell that is null stays blank.</summary>
    public void Table(string file, string header, IEnumerable<object?[]> rows) => Write(file, TableText(header, rows));

    /// <summary>The text of a table with <c>;</c> between its columns.</summary>
    public static string TableText(string header, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(';', row.Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        decimal figure => Figure(figure),
        DateOnly day => Day(day),
        string text when text.AsSpan().ContainsAny(";\"\n") => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => value.ToString()!,
    };

    /// <summary>A day as rule files write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A figure as a table writes it: never with three decimals, which could be read as thousands.</summary>
    private static string Figure(decimal figure) =>
        figure.ToString(decimal.Round(figure, 3) == figure && decimal.Round(figure, 2) != figure ? "0.0000" : "0.############", CultureInfo.InvariantCulture);

    private void Write(string file, string text)
    {
        var target = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }
}
