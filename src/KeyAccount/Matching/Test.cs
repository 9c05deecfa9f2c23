namespace KeyAccount.Matching;

/// <summary>One test of a condition, resolved: names have become numbers. A missing value makes every test false but <see cref="Not"/>.</summary>
internal abstract record Test;

/// <summary>The symbol is one of these.</summary>
internal sealed record In(Field Field, params int[] Values) : Test;

/// <summary>The path is one of these or below one.</summary>
internal sealed record Below(Field Field, params int[] Paths) : Test;

/// <summary>The figure lies between the bounds; an open bound leaves the bound itself out, an absent one is no bound.</summary>
internal sealed record Range(Field Field, decimal? Min, bool MinOpen, decimal? Max, bool MaxOpen) : Test;

/// <summary>The figure has no fraction.</summary>
internal sealed record Whole(Field Field) : Test;

/// <summary>The day, as <see cref="DateOnly.DayNumber"/>, lies between the bounds, both included.</summary>
internal sealed record Between(Field Field, int From, int To) : Test;

/// <summary>The set has one of these among its members.</summary>
internal sealed record Contains(Field Field, params int[] Values) : Test;

/// <summary>There is a value.</summary>
internal sealed record Present(Field Field) : Test;

/// <summary>The test does not hold; so it holds where a value is missing.</summary>
internal sealed record Not(Test Inner) : Test;

/// <summary>At least one holds.</summary>
internal sealed record Any(params Test[] Tests) : Test;

/// <summary>All hold.</summary>
internal sealed record All(params Test[] Tests) : Test;
