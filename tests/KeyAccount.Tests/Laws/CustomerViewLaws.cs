using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;
using Folder = KeyAccount.Tests.Laws.GeneratedRules.Folder;

namespace KeyAccount.Tests.Laws;

/// <summary>For every rule folder and every order: the customer's view holds nothing internal, and adds up.</summary>
public sealed class CustomerViewLaws
{
    /// <summary>Costs that occur nowhere else.</summary>
    private const string Items = "sku;name;category;brand;uom;cost;floorPrice;maximumPrice\nDRILL;Drill;tools/drills;Bora;PCE;60.90417;72.25;98\nSAW;Saw;tools/saws;Acme;PCE;60.90418;60;\nBOLT;Bolt;fasteners;Bora;PCE;0.30419;;0.49\n";

    /// <summary>Terms of the group, which its members inherit, and of somebody else.</summary>
    private static readonly (string, string)[] Agreements =
    [
        ("agreements/group/2026.json", """{ "status": "released", "title": "SECRET terms", "note": "SECRET minutes", "prices": [ { "id": "SECRET-price", "item": "SAW", "price": 97.5, "note": "SECRET" } ] }"""),
        ("policies/credit.json", """{ "status": "released", "conditions": { "creditLimit": { "amount": 77.90427, "outcome": "approval" } } }"""),
        ("agreements/other/2026.json", """{ "status": "released", "title": "SECRET terms", "prices": [ { "id": "SECRET-price", "item": "DRILL", "price": 88.90420 } ], "conditions": { "mostFavoured": { "title": "SECRET right", "outcome": "approval" } } }"""),
    ];

    [Fact]
    public void Nothing_internal_is_in_the_customers_view()
    {
        var (withInternal, withFacts, withConditions, withOutcomes, withRights) = (0, 0, 0, 0, 0);
        Check((folder, order) =>
        {
            var quote = Rules(folder).Price(order);
            var costs = new Dictionary<string, decimal> { ["DRILL"] = 60.90417m, ["SAW"] = 60.90418m, ["BOLT"] = 0.30419m };
            var margins = quote.Lines.Where(line => line.NetAmount > 0).Select(line => (line.NetPrice - costs[line.Item]) / line.NetPrice * 100);
            string[] secrets =
            [
                "SECRET", "policies/", "agreements/", ".json", ".csv", "fact.", "sha256", "expectedBonus", "netNet", "Margin", "Margine", "alerts", "mostFavoured", "77.90427", "pproval", .. costs.Values.Select(Number), .. margins.Select(margin => Number(decimal.Round(margin, 6))),
                .. quote.Facts.Where(fact => IsRecognisable(fact)).Select(fact => fact.Value.Text!),
                .. quote.Alerts.Concat(quote.AlertsIn(Language.Italian)).Select(alert => alert.Message),
                .. quote.Alerts.Where(alert => alert.Unit == FigureUnit.Percent).SelectMany(alert => new[] { alert.Bound, alert.Figure }).OfType<decimal>().Where(figure => figure != decimal.Round(figure, 2)).Select(Number),
                .. order.Account == "other" ? Array.Empty<string>() : ["88.9042"],
            ];
            withOutcomes += quote.Alerts.Any(alert => alert.Outcome != AlertOutcome.Alert) ? 1 : 0;
            withRights += quote.Alerts.Any(alert => alert.Kind == "mostFavoured") ? 1 : 0;
            withFacts += quote.Facts.Any(IsRecognisable) ? 1 : 0;
            withInternal += quote.ToJson().Contains("SECRET r", StringComparison.Ordinal) ? 1 : 0;
            foreach (var language in new[] { Language.English, Language.Italian })
            {
                var view = quote.ForCustomer(language);
                withConditions += view.Conditions.Length > 0 && quote.Conditions.Any(condition => condition.Title == "SECRET condition") ? 1 : 0;
                foreach (var text in new[] { view.ToJson(), view.ToText() })
                {
                    Assert.DoesNotContain(secrets, secret => text.Contains(secret, StringComparison.Ordinal));
                }
            }
        });
        Assert.True(withInternal > 50, $"Internal rules gave something in {withInternal} quotes only.");
        Assert.True(withConditions > 50, $"Special conditions to read and others not to be read were in {withConditions} views only.");
        Assert.True(withOutcomes > 50, $"Guards were not kept in {withOutcomes} quotes only.");
        Assert.True(withRights > 10, $"Quotes were below what another account pays in {withRights} quotes only.");
        Assert.True(withFacts > 20, $"There were scores in {withFacts} quotes only.");
    }

    [Fact]
    public void The_customers_view_adds_up_to_the_same_figures()
    {
        Check((folder, order) =>
        {
            var quote = Rules(folder).Price(order);
            var view = quote.ForCustomer();
            Assert.Equal(quote.Lines.Select(line => (line.Id, line.NetAmount)), view.Lines.Select(line => (line.Id, line.NetAmount)));
            Assert.All(view.Lines, line => Assert.Equal(line.NetAmount - line.Amount, line.Steps.Sum(step => step.Amount)));
            Assert.All(view.Charges, charge => Assert.Equal(charge.NetAmount - charge.Amount, charge.Steps.Sum(step => step.Amount)));
            Assert.Equal((quote.Totals.Net, quote.Totals.Payable), (view.Totals.Net, view.Totals.Payable));
            Assert.Equal(view.Totals.Net, view.Lines.Sum(line => line.NetAmount) + view.Totals.Rounding);
        });
    }

    /// <summary>Gives every rule a title; every second one is internal.</summary>
    private static RuleSet Rules(Folder folder)
    {
        folder = folder with { Conditions = [.. folder.Conditions.Select((condition, i) => (condition.Place, condition.Kind, $$"""{{condition.Text[..^1]}}, "note": "SECRET minutes" {{(i % 2 == 0 ? ", \"internal\": true, \"title\": \"SECRET condition\"" : "")}} }"""))] };
        var rules = folder.Rules.Select((rule, i) => rule with { Behaviour = rule.Behaviour + (i % 2 == 0 ? $", \"internal\": true, \"title\": \"SECRET {rule.Id}\"" : $", \"title\": \"Shown {rule.Id}\"") + ", \"note\": \"SECRET note\"" });
        var guards = folder.Guards.Select(guard => guard with { Bound = guard.Setting.EndsWith("Percent", StringComparison.Ordinal) && guard.Bound < 100 ? guard.Bound + 0.90426m : guard.Bound, More = guard.More + ", \"title\": \"SECRET guard\", \"note\": \"SECRET bound\"" });
        var files = (folder with { Guards = [.. guards] }).Files(rules).Select(file => file.Path == "policies/facts.json"
            ? (file.Path, file.Text.Replace("\"points\": 30", "\"points\": 31.90421", StringComparison.Ordinal).Replace("\"points\": -10", "\"points\": -11.90422", StringComparison.Ordinal).Replace("\"points\": 20", "\"points\": 22.90423", StringComparison.Ordinal).Replace("\"points\": 1.5", "\"points\": 1.90424", StringComparison.Ordinal).Replace("\"points\": 2 ", "\"points\": 2.90425 ", StringComparison.Ordinal))
            : file);
        return Some.Rules([.. Agreements, .. files, ("items/items.csv", Items)]);
    }

    /// <summary>A score of 0 proves nothing: there are zeros everywhere.</summary>
    private static bool IsRecognisable(DerivedFact fact) => fact.Value.Number is { } score && score != decimal.Round(score, 2);

    private static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    private static void Check(Action<Folder, PricingRequest> law) =>
        Prop.ForAll(Arb.From(GeneratedRules.Folders), Arb.From(GeneratedRules.Orders), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
