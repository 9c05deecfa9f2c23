using System.Globalization;

namespace KeyAccount;

/// <summary>A place in a rule file; of a rule in code, the assembly at line 0.</summary>
/// <param name="File">The file's path inside the rule folder, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, counted in UTF-16 units as editors do.</param>
/// <param name="JsonPointer">The JSON pointer (RFC 6901) of the value; empty for the whole document and in tables.</param>
public sealed record SourceLocation(string File, int Line, int Column, string JsonPointer = "")
{
    /// <summary>Gives <c>file(line,column)</c>, the form that editors open by a click.</summary>
    public override string ToString() => Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}
