using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>Lines that are looked at together: those that meet some tests. Matched like a rule, one stage before the rules that read its sums.</summary>
/// <param name="Name">The tests in one fixed form.</param>
/// <param name="Where">The tests; all must hold for a line.</param>
internal sealed record Pool(string Name, Test[] Where);
