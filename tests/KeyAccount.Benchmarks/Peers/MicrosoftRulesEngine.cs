using System.Globalization;
using KeyAccount.Benchmarks.References;
using KeyAccount.Benchmarks.Workload;
using RulesEngine.Models;

namespace KeyAccount.Benchmarks.Peers;

/// <summary>Microsoft RulesEngine: one workflow with a lambda expression for each rule, run for each line; what holds is priced by the shared code.</summary>
internal sealed class MicrosoftRulesEngine : IPeer
{
    private const string Workflow = "discounts";
    private readonly RulesEngine.RulesEngine engine;
    private readonly Dictionary<string, int> places;
    private readonly Stacking stacking;
    private readonly Order[] orders;
    private readonly int[] holding;

    public MicrosoftRulesEngine(PricingWorkload workload)
    {
        var inOrder = Stacking.InOrder(workload.Rules);
        orders = [.. workload.Orders];
        stacking = new Stacking(workload);
        holding = new int[inOrder.Length];
        places = inOrder.Select((rule, place) => (workload.Rules[rule.Number].Id, place)).ToDictionary(pair => pair.Id, pair => pair.place);
        engine = new RulesEngine.RulesEngine([new Workflow { WorkflowName = Workflow, Rules = [.. workload.Rules.Select(Write)] }]);
    }

    public string Name => "Microsoft RulesEngine";

    public object Price(int order) => Check(order);

    public PricedQuote Check(int order)
    {
        var priced = orders[order];
        var lines = new PricedLine[priced.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = priced.Lines[i];
            var results = engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("order", priced), new RuleParameter("line", line)).AsTask().GetAwaiter().GetResult();
            var count = 0;
            foreach (var result in results)
            {
                if (result.IsSuccess)
                {
                    holding[count++] = places[result.Rule.RuleName];
                }
            }

            var held = holding.AsSpan(0, count);
            held.Sort();
            lines[i] = stacking.Price(held, (long)line.Item.ListPrice * line.Quantity, line.Quantity);
        }

        return Stacking.Finish(lines);
    }

    private static RulesEngine.Models.Rule Write(Workload.Rule rule) => new() { RuleName = rule.Id, Expression = string.Join(" && ", Tests(rule.When)) };

    private static IEnumerable<string> Tests(Conditions when)
    {
        string?[] tests =
        [
            when.Segment is { } segment ? $"order.Customer.Segment == \"{segment}\"" : null,
            when.Country is { } country ? $"order.Customer.Country == \"{country}\"" : null,
            when.Category is { } category ? $"line.Item.Category == \"{category}\"" : null,
            when.Brand is { } brand ? $"line.Item.Brand == \"{brand}\"" : null,
            when.Quantity is { } quantity ? Invariant($"line.Quantity >= {quantity}") : null,
            when.AnnualVolume is { } volume ? Invariant($"order.Customer.AnnualVolume >= {volume}") : null,
            when.Days is var (from, to) ? Invariant($"order.Day >= {from} && order.Day <= {to}") : null,
        ];
        return tests.OfType<string>();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
