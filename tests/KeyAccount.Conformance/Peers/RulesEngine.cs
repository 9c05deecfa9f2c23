using System.Text.Json;
using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Peers;

/// <summary>A rule engine without prices: which rules hold for a customer. An order of one item shows it; what a rule gives is ours where the source has no figure.</summary>
internal sealed class RulesEngine : OrderTranslator
{
    public override string Peer => "rulesengine";

    public override string Title => "RulesEngine";

    protected override Conditions Conditions { get; } = new Customer();

    protected override JsonObject Procedure(OrderDraft draft) => Procedures.Named("rulesengine");

    protected override string Step(OrderDraft draft, JsonObject rule, string scope) => "rule";

    protected override IEnumerable<JsonObject> Rules(OrderDraft draft) => draft.Given.List("rules");

    protected override IReadOnlyList<CaseFile> Operation(PublishedCase published)
    {
        if (published.Operation != "evaluate-rules")
        {
            throw NotTranslatedException.OutOfScope("a result is picked from finished results; no fact, price or rule is given");
        }

        if (published.Expect["childrenEvaluated"] is not null)
        {
            throw NotTranslatedException.OutOfScope("how many parts of a condition are looked at is the evaluator's own business; a quote depends on what holds");
        }

        var runs = published.Expect.Flag("sameOnSecondRun") ? 2 : 1;
        var given = published.Given.DeepClone().AsObject();
        given["lines"] = new JsonArray([.. Enumerable.Range(1, runs).Select(run => (JsonNode)new JsonObject { ["line"] = $"{run}", ["sku"] = "goods", ["quantity"] = 1, ["unitPrice"] = 100 })]);
        given["rules"] = new JsonArray([.. published.Given.List("rules").Select(rule => (JsonNode)Said(rule))]);
        var matched = published.Expect["matched"] ?? published.Expect.Part("derived")?["matched"] ?? throw NotTranslatedException.Missing("rules without a result");
        var expect = new JsonObject { ["appliedRules"] = matched.DeepClone() };
        if (runs > 1)
        {
            // The second run is a second line: each shows the same rules.
            expect["lines"] = new JsonArray([.. given.List("lines").Select(line => (JsonNode)new JsonObject { ["line"] = line.Text("line"), ["appliedRules"] = matched.DeepClone() })]);
        }

        var file = Order(published with { Given = given }, given, expect, "");
        if (published.Expect.List("ruleErrors").Any())
        {
            // What is reported on a rule when it runs is found here when it is read.
            foreach (var name in new[] { "request", "expect", "expectRules" })
            {
                file.Content.Remove(name);
            }

            file.Content["expectFindings"] = new JsonArray("KA1207");
        }

        return [file];
    }

    /// <summary>The customer's facts have the kind of value that they are given with, or that they are tested for.</summary>
    protected override void AddCustomer(OrderDraft draft)
    {
        foreach (var (name, value) in draft.Given.Part("customer") ?? [])
        {
            if (draft.Fields.TryGetValue($"account.{name}", out var type) || name == "country")
            {
                draft.Account[name] = type switch { "yes-no" => value?.AsText() == "true" ? "yes" : "no", "number" => value?.AsFigure(), _ => OrderDraft.Word(value!.AsText()!) };
            }
        }
    }

    /// <summary>Parts of a condition have names and events of their own, which no result depends on.</summary>
    private static JsonObject Said(JsonObject published)
    {
        var rule = published.DeepClone().AsObject();
        Strip(rule["when"]);
        if (rule.Part("effect")?.Text("type") is null or "event-of-matched-child")
        {
            rule["effect"] = new JsonObject { ["type"] = "percentage", ["value"] = "10" };
        }

        return rule;
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            list.ToList().ForEach(Strip);
        }
        else if (node is JsonObject part && part["attr"] is null)
        {
            part.Remove("name");
            part.Remove("event");
            part.Select(member => member.Value).ToList().ForEach(Strip);
        }
    }

    /// <summary>Every attribute is a fact of the customer; one that a rule is to be reported for is none.</summary>
    private sealed class Customer : Conditions
    {
        protected override (string Field, ValueWords Words) Field(OrderDraft draft, JsonObject test)
        {
            var name = test.Text("attr") is { } attribute && attribute.StartsWith("customer.", StringComparison.Ordinal) ? attribute[9..] : throw NotTranslatedException.Missing($"the attribute {test.Text("attr")}");
            if (name == "country")
            {
                return ("account.country", ValueWords.Text);
            }

            var (type, words) = test["value"]?.GetValueKind() switch
            {
                JsonValueKind.True or JsonValueKind.False => ("yes-no", ValueWords.YesNo),
                JsonValueKind.Number => ("number", ValueWords.Number),
                _ => ("text", ValueWords.Text),
            };
            var isUnknown = draft.Published.Expect.List("ruleErrors").Any() && draft.Given.Part("customer")?.ContainsKey(name) != true;
            return (isUnknown ? $"account.{name}" : Own(draft, $"account.{name}", type), words);
        }
    }
}
