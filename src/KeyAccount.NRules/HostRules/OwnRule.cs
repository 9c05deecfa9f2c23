using NRules.RuleModel;

namespace KeyAccount.HostRules;

/// <summary>A rule that the host wrote in code.</summary>
/// <param name="Name">The full name of its class.</param>
/// <param name="Source">The assembly that holds it.</param>
/// <param name="Definition">What NRules makes of it.</param>
/// <param name="Steps">The steps that stand in its actions as constants.</param>
/// <param name="SaysAll">Whether all that it adjusts is among them.</param>
internal sealed record OwnRule(string Name, string Source, IRuleDefinition Definition, IReadOnlySet<string> Steps, bool SaysAll);
