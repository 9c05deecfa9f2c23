using System.Text.Json.Serialization;

namespace KeyAccount.Contracts;

/// <summary>A part of a clause: a paragraph or a table.</summary>
[JsonDerivedType(typeof(ContractParagraph), "paragraph")]
[JsonDerivedType(typeof(ContractTable), "table")]
public abstract record ContractBlock;
