using System.Text.Json.Serialization;

namespace KeyAccount.Contracts;

/// <summary>A piece of text.</summary>
/// <param name="Text">What is read.</param>
[JsonDerivedType(typeof(TextRun), "text")]
[JsonDerivedType(typeof(FigureRun), "figure")]
[JsonDerivedType(typeof(NameRun), "name")]
[JsonDerivedType(typeof(TermRun), "term")]
[JsonDerivedType(typeof(ReferenceRun), "reference")]
public abstract record ContractRun(string Text);
