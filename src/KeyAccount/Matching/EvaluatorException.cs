namespace KeyAccount.Matching;

/// <summary>An evaluator could not take or try a rule. It is told as a finding at a load, as a problem of the request when an order is priced.</summary>
/// <param name="code">What went wrong; its arguments are the rule's name and <paramref name="arguments"/>.</param>
/// <param name="rule">The full name of the rule.</param>
/// <param name="inner">What was thrown; null where nothing was.</param>
/// <param name="arguments">What else the message says.</param>
internal sealed class EvaluatorException(MessageCode code, string rule, Exception? inner, params object[] arguments) : Exception(rule, inner)
{
    public MessageCode Code { get; } = code;

    public string Rule { get; } = rule;

    public object[] Arguments { get; } = [rule, .. arguments];
}
