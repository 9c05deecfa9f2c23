using KeyAccount.Matching;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Tests.Matching;

/// <summary>The definition of every test: each rule is tried on each line, in the plainest words.</summary>
internal sealed class NaiveEvaluator(MatchPlan plan) : IRuleEvaluator
{
    public IEvaluation Begin(FactTable facts) => new Evaluation(plan, facts);

    private static bool Holds(Test test, FactTable facts, int line) => test switch
    {
        Present t => IsThere(t.Field, facts, line),
        In t => IsThere(t.Field, facts, line) && t.Values.Contains(facts.Int(t.Field, line)),
        Below t => NameOf(t.Field, facts, line) is { } name && t.Paths.Any(path => $"{name}/".StartsWith($"{t.Field.Text(path)}/", StringComparison.Ordinal)),
        Between t => IsThere(t.Field, facts, line) && t.From <= facts.Int(t.Field, line) && facts.Int(t.Field, line) <= t.To,
        Range t => Figure(t.Field, facts, line) is { } figure
            && (t.Min is null || figure > t.Min || (figure == t.Min && !t.MinOpen))
            && (t.Max is null || figure < t.Max || (figure == t.Max && !t.MaxOpen)),
        Whole t => Figure(t.Field, facts, line) is { } figure && figure % 1 == 0,
        Contains t => facts.Set(t.Field).ToArray().Any(member => member != Field.Missing && t.Values.Contains(member)),
        Not t => !Holds(t.Inner, facts, line),
        Any t => t.Tests.Any(inner => Holds(inner, facts, line)),
        All t => t.Tests.All(inner => Holds(inner, facts, line)),
        _ => throw new ArgumentException(test.ToString(), nameof(test)),
    };

    private static bool IsThere(Field field, FactTable facts, int line) => field.Kind switch
    {
        FieldKind.Number => Figure(field, facts, line) is not null,
        FieldKind.Set => facts.Set(field).Length > 0,
        _ => facts.Int(field, line) != Field.Missing,
    };

    private static decimal? Figure(Field field, FactTable facts, int line) => facts.TryNumber(field, line, out var figure) ? figure : null;

    private static string? NameOf(Field field, FactTable facts, int line) => facts.Int(field, line) is > 0 and var id ? field.Text(id) : null;

    private sealed class Evaluation(MatchPlan plan, FactTable facts) : IEvaluation
    {
        public void Reach(int stage)
        {
        }

        public ReadOnlySpan<int> Holding(int stage, int line) =>
            plan.Rules.Where(rule => rule.Stage == stage && rule.When.All(test => Holds(test, facts, line))).Select(rule => rule.Rank).ToArray();

        public void Dispose()
        {
        }
    }
}
