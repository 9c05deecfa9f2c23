using System.Text;
using KeyAccount.Matching;

namespace KeyAccount.Tests.Matching;

/// <summary>Rules and the requests on which two evaluators are compared.</summary>
internal sealed record MatchCase(Field[] Fields, int StageCount, (int Stage, Test[] When)[] Rules, MatchRequest[] Requests, int RowBudget)
{
    public MatchPlan Plan()
    {
        var rules = Rules.OrderBy(rule => rule.Stage).Select((rule, rank) => new MatchRule(rank, $"rule {rank}", rule.Stage, rule.When)).ToArray();
        var starts = Enumerable.Range(0, StageCount + 1).Select(stage => rules.Count(rule => rule.Stage < stage)).ToArray();
        return new MatchPlan(new FactLayout(Fields), rules, starts);
    }

    /// <summary>Asks both evaluators for every stage and line of every request, and once more after the late figures have changed.</summary>
    /// <returns>How many rules held, for how many askings.</returns>
    public (int Held, int Asked) Compare(IRuleEvaluator judge, IRuleEvaluator evaluator, FactLayout layout)
    {
        var held = 0;
        var asked = 0;
        var table = new FactTable(layout);
        foreach (var request in Requests)
        {
            table.Reset(request.Lines);
            Write(request.Facts, stage: 0);
            using var expected = judge.Begin(table);
            using var actual = evaluator.Begin(table);
            for (var stage = 0; stage < StageCount; stage++)
            {
                if (stage > 0)
                {
                    Write(request.Facts, stage);
                }

                Ask(expected, actual, stage, request);
                if (stage > 0)
                {
                    Write(request.Changes, stage);
                    Ask(expected, actual, stage, request);
                }
            }
        }

        return (held, asked);

        void Write(Fact[] facts, int stage)
        {
            foreach (var fact in facts.Where(fact => fact.Field.KnownAt == stage))
            {
                fact.WriteTo(table);
            }
        }

        void Ask(IEvaluation expected, IEvaluation actual, int stage, MatchRequest request)
        {
            expected.Reach(stage);
            actual.Reach(stage);
            for (var line = 0; line < request.Lines; line++)
            {
                var ranks = expected.Holding(stage, line).ToArray();
                Assert.Equal(ranks, actual.Holding(stage, line).ToArray());
                held += ranks.Length;
                asked += Rules.Count(rule => rule.Stage == stage);
            }
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var field in Fields)
        {
            var names = Enumerable.Range(1, Math.Min(field.NamedCount, 10)).Select(field.Text);
            text.AppendLine().Append($"field {field.Name}: {field.Scope} {field.Kind} known at {field.KnownAt}, {field.NamedCount} named: {string.Join(' ', names)}");
        }

        foreach (var rule in Plan().Rules)
        {
            text.AppendLine().Append($"{rule.Name} at {rule.Stage}: {string.Join(" and ", rule.When.Select(TestText.Write))}");
        }

        foreach (var request in Requests)
        {
            text.AppendLine().Append($"request of {request}");
        }

        return text.AppendLine().Append($"row budget {RowBudget}").ToString();
    }
}
