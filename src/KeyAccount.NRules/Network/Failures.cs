using KeyAccount.Matching;
using NRules;

namespace KeyAccount.Network;

/// <summary>Turns what NRules throws into what names the rule.</summary>
internal static class Failures
{
    private const string Rule = "KeyAccount.Rule";

    /// <summary>Notes on each exception of a condition whose rule it was, which NRules itself does not say.</summary>
    public static void Note(ISessionFactory factory) =>
        factory.Events.LhsExpressionFailedEvent += static (_, failed) => failed.Exception?.Data[Rule] = failed.Rules.Select(rule => rule.Name).Min(StringComparer.Ordinal);

    /// <summary>Gives the failure of a rule while an order was priced.</summary>
    public static EvaluatorException Of(RuleExecutionException thrown)
    {
        var cause = thrown.InnerException ?? thrown;
        var rule = thrown is RuleRhsExpressionEvaluationException action ? action.RuleName : cause.Data[Rule] as string;
        return Threw(rule ?? "", cause);
    }

    public static EvaluatorException Threw(string rule, Exception cause) =>
        new(NRulesMessages.Threw, rule, cause, $"{cause.GetType().Name}: {cause.Message}");

    /// <summary>Gives the failure of a rule while rules were loaded.</summary>
    public static EvaluatorException Of(RuleCompilationException thrown) =>
        new(NRulesMessages.NotCompiled, thrown.RuleName, thrown, thrown.InnerException?.Message ?? thrown.Message);

    private static string? Min(this IEnumerable<string> names, StringComparer comparer) => names.Order(comparer).FirstOrDefault();
}
