using System.Diagnostics;
using System.Globalization;
using System.Text;
using KeyAccount.Matching;
using KeyAccount.Network;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Network;

/// <summary>The figures of the README: run with <c>--explicit only --filter-class *Measurements</c>, on a build with <c>-c Release</c>.</summary>
public sealed class Measurements
{
    private const int Rounds = 7;

    private static readonly (string Name, Func<MatchPlan, IRuleEvaluator> Make)[] Evaluators =
    [
        ("built-in", plan => new CompiledEvaluator(plan)),
        ("NRules, compiled", plan => NRulesEvaluator.Compile(plan, NRulesExpressions.Compiled)),
        ("NRules, interpreted", plan => NRulesEvaluator.Compile(plan, NRulesExpressions.Interpreted)),
    ];

    /// <summary>Orders of ten lines, rules of two to four conditions; of all rounds, which take turns, the best one counts.</summary>
    [Theory(Explicit = true)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public void Time_and_memory_of_a_quote_and_of_a_load(int rules)
    {
        var files = Files(rules);
        var orders = Orders();
        var best = Evaluators.Select(_ => (Load: TimeSpan.MaxValue, Quote: TimeSpan.MaxValue, Bytes: long.MaxValue)).ToArray();
        var sets = new RuleSet?[Evaluators.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Evaluators.Length; i++)
            {
                if (round < (rules < 10_000 ? 3 : 1))
                {
                    var began = Stopwatch.GetTimestamp();
                    sets[i] = Some.Rules(Evaluators[i].Make, files);
                    best[i].Load = Least(best[i].Load, Stopwatch.GetElapsedTime(began));
                    Run(sets[i]!, orders, Passes(rules, i));
                }

                var (time, bytes) = Run(sets[i]!, orders, Passes(rules, i));
                best[i] = (best[i].Load, Least(best[i].Quote, time), Math.Min(best[i].Bytes, bytes));
            }
        }

        Assert.Equal(orders.Select(order => sets[0]!.Price(order).ToJson()), orders.Select(order => sets[1]!.Price(order).ToJson()));
        foreach (var ((name, _), figures) in Evaluators.Zip(best))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {rules:N0} | {name} | {figures.Quote.TotalMicroseconds:N1} us | {figures.Bytes / 1024m:N1} KB | {figures.Load.TotalMilliseconds:N0} ms |"));
        }
    }

    private static int Passes(int rules, int evaluator) => evaluator == 0 ? 20 : rules >= 10_000 ? 1 : rules >= 1_000 ? 2 : 5;

    private static (TimeSpan Time, long Bytes) Run(RuleSet rules, PricingRequest[] orders, int passes)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var began = Stopwatch.GetTimestamp();
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var order in orders)
            {
                rules.Price(order);
            }
        }

        var quotes = passes * orders.Length;
        return (Stopwatch.GetElapsedTime(began) / quotes, (GC.GetAllocatedBytesForCurrentThread() - bytes) / quotes);
    }

    private static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static PricingRequest[] Orders()
    {
        var random = new Random(42);
        return
        [
            .. Enumerable.Range(0, 100).Select(i => new PricingRequest
            {
                Account = $"a{random.Next(50)}",
                OrderDate = Some.Day,
                Channel = random.Next(2) == 0 ? "edi" : "shop",
                Lines = [.. Enumerable.Range(1, 10).Select(line => new RequestLine($"{line}", $"i{random.Next(200)}", random.Next(1, 200)))],
            }),
        ];
    }

    private static (string Path, string Text)[] Files(int rules)
    {
        var random = new Random(7);
        var discounts = new StringBuilder();
        for (var i = 0; i < rules; i++)
        {
            string[] tests =
            [
                $"\"item.category\": \"c{random.Next(10)}/d{random.Next(5)}\"",
                random.Next(3) switch { 0 => $"\"account.segment\": \"s{random.Next(5)}\"", 1 => $"\"account.id\": \"a{random.Next(50)}\"", _ => $"\"item.sku\": [\"i{random.Next(200)}\", \"i{random.Next(200)}\"]" },
                .. random.Next(2) == 0 ? [$"\"line.quantity\": \">= {random.Next(1, 150)}\""] : Array.Empty<string>(),
                .. random.Next(4) == 0 ? ["\"order.channel\": \"edi\""] : Array.Empty<string>(),
            ];
            discounts.Append(i == 0 ? "" : ",\n").Append(CultureInfo.InvariantCulture,
                $"{{ \"id\": \"r{i:00000}\", \"step\": \"{(i % 2 == 0 ? "base" : "promo")}\", \"percent\": {random.Next(1, 20)}, \"priority\": {i}, \"when\": {{ {string.Join(", ", tests)} }} }}");
        }

        return
        [
            ("items/items.csv", "sku;category\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"i{i};c{i % 10}/d{i % 5}\n"))),
            ("items/units.csv", "item;unit;factor\n"),
            ("accounts/accounts.csv", "id;segment\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"a{i};s{i % 5}\n"))),
            ("accounts/members.csv", "account;memberOf;from;to;inherits\n"),
            ("prices/list.csv", "item;price\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"i{i};{10 + i}.00\n"))),
            Some.Steps("""{ "step": "base", "combine": "best" }, { "step": "promo", "order": ["priority"], "take": "one", "tie": "id" }"""),
            Some.Policy(discounts.ToString()),
        ];
    }
}
