using System.Text.RegularExpressions;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Conventions;

/// <summary>The C# files of src but those that a tool has written, with strings and comments blanked out where only code counts.</summary>
internal static partial class SourceFiles
{
    public static IReadOnlyList<(string Path, string Code)> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .Where(file => !file.Item1.Split('/').Any(part => part is "bin" or "obj" or "Migrations"))
            .OrderBy(file => file.Item1, StringComparer.Ordinal),
    ];

    /// <summary>Gives <c>path:line: text</c> for every match in code.</summary>
    public static IEnumerable<string> Find(Regex pattern) =>
        from file in All
        from match in pattern.Matches(CodeOnly(file.Code))
        select $"{file.Path}:{file.Code.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}";

    /// <summary>Blanks strings and comments and keeps every other character at its place.</summary>
    public static string CodeOnly(string source) =>
        NotCode().Replace(source, static match => string.Concat(match.Value.Select(letter => letter == '\n' ? '\n' : ' ')));

    [GeneratedRegex("""
        ("{3,}) .*? \1 | @"(?:[^"]|"")*" | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])' | //[^\n]* | /\*.*?\*/
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex NotCode();
}
