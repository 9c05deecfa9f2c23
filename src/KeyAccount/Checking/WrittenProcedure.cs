using KeyAccount.RuleFiles;

namespace KeyAccount.Checking;

/// <summary>A pricing procedure as it is written: what its own file says, and the rest of the one that it extends.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Steps">The steps in their order, each with a name of its own.</param>
/// <param name="Groups">The exclusion groups.</param>
/// <param name="Accesses">Where base prices are looked for; empty where nothing is said.</param>
/// <param name="Rounding">The rounding; null where nothing is said.</param>
/// <param name="Allocation">The allocation; null where nothing is said.</param>
/// <param name="Tax">How tax is worked out; null where nothing is said.</param>
internal sealed record WrittenProcedure(
    string Name,
    IReadOnlyList<JsonValue> Steps,
    IReadOnlyList<JsonMember> Groups,
    IReadOnlyList<JsonValue> Accesses,
    JsonValue? Rounding,
    JsonValue? Allocation,
    JsonValue? Tax);
