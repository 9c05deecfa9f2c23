namespace KeyAccount.Contracts.Changes;

/// <summary>A figure that has changed.</summary>
/// <param name="Path">Where it stands in the rules.</param>
/// <param name="Before">What it was; null where it is new.</param>
/// <param name="After">What it is; null where it is gone.</param>
public sealed record FigureChange(string Path, FigureRun? Before, FigureRun? After);
