namespace KeyAccount;

/// <summary>The names under which the engine can be observed. No name or tag carries an account, an item or a price.</summary>
/// <remarks>
/// <para>Metrics of the meter <c>KeyAccount</c>:</para>
/// <list type="table">
/// <item><term><c>keyaccount.quotes</c>, counter, <c>{quote}</c></term><description>Requests by <c>outcome</c>: <c>priced</c>, <c>refused</c> (the request cannot be priced) or <c>failed</c>; cancelled ones are not counted.</description></item>
/// <item><term><c>keyaccount.quote.duration</c>, histogram, <c>s</c></term><description>How long a request took, by <c>outcome</c>.</description></item>
/// <item><term><c>keyaccount.quote.lines</c>, histogram, <c>{line}</c></term><description>Lines of a priced request.</description></item>
/// <item><term><c>keyaccount.reloads</c>, counter, <c>{reload}</c></term><description>Attempts to load the rule files, the first included, by <c>outcome</c>: <c>applied</c>, <c>unchanged</c> or <c>failed</c>.</description></item>
/// <item><term><c>keyaccount.rules</c>, gauge, <c>{rule}</c></term><description>Released discounts and surcharges in force.</description></item>
/// </list>
/// <para>Traces of the source <c>KeyAccount</c>:</para>
/// <list type="table">
/// <item><term><c>keyaccount.price</c></term><description>A request, with <c>keyaccount.rule_set</c>, <c>keyaccount.outcome</c>, <c>keyaccount.lines</c>, <c>keyaccount.currency</c>; where it is refused, <c>keyaccount.problems</c> with the codes.</description></item>
/// <item><term><c>keyaccount.reload</c></term><description>An attempt to load, with <c>keyaccount.rule_set</c> (of the files found), <c>keyaccount.outcome</c>, <c>keyaccount.findings</c> with their number.</description></item>
/// </list>
/// <para>
/// Log events of the category <c>KeyAccount.RuleSetProvider</c>: 1 loaded, 2 reloaded, 3 reload failed, 4 a finding that is an error, 5 a finding that is a warning,
/// 6 files unchanged, 7 files still broken, 8 reload broke, 9 a change was seen, 10 the watch was lost, 11 the watch ended, 12 a handler of <see cref="RuleSetProvider.Changed"/> threw.
/// </para>
/// </remarks>
public static class KeyAccountTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "KeyAccount";
}
