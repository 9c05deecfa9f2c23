namespace KeyAccount.RuleFiles;

/// <summary>A column of a table: its header and where the header stands.</summary>
internal sealed record TableColumn(string Name, SourceLocation Location);
