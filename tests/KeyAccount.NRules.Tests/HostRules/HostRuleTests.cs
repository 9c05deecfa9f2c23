using System.Reflection;
using System.Reflection.Emit;
using KeyAccount.HostRules;
using KeyAccount.RuleFiles;
using KeyAccount.Tests.Support;
using NRules.Fluent.Dsl;

namespace KeyAccount.Tests.HostRules;

/// <summary>A host's own NRules rules take part in pricing as any rule does.</summary>
public sealed class HostRuleTests
{
    private const string Here = "KeyAccount.NRules.Tests.dll";

    [Fact]
    public void An_adjustment_is_a_bar_of_the_waterfall_named_with_its_class()
    {
        var line = Rules([new TenPieces()], Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }""")).Price(Some.Order(("DRILL", 10), ("SAW", 9))).Lines;

        Assert.Equal(
            ("promo", typeof(TenPieces).FullName, "Ten pieces", 900.00m, 3m, -27.00m, Here, ""),
            Assert.Single(line[0].Steps, step => step.Step == "promo") is var bar ? (bar.Step, bar.Rule, bar.Title, bar.Of, bar.Percent, bar.Amount, bar.Source, bar.Pointer) : default);
        Assert.Equal(873.00m, line[0].NetAmount);
        Assert.Equal(810.00m, line[1].NetAmount);
    }

    [Fact]
    public void It_sees_the_account_and_those_above_it() =>
        Assert.Equal(
            [970.00m, 970.00m, 1000.00m],
            new[] { "shop", "branch", "other" }.Select(account => Some.Net(Rules([new TenPieces()]), account, quantity: 10)));

    [Fact]
    public void The_quotes_text_and_json_show_it_and_the_subtotal_holds_it()
    {
        var quote = Rules([new TenPieces()]).Price(Some.Order(("DRILL", 10)));

        Assert.Matches(@"Ten pieces 3 % of 1000\.00 +-30\.00   KeyAccount\.NRules\.Tests\.dll  KeyAccount\.Tests\.HostRules\.TenPieces\n", quote.ToText());
        Assert.Contains("\"rule\": \"KeyAccount.Tests.HostRules.TenPieces\"", quote.ToJson(), StringComparison.Ordinal);
        Assert.Equal(("promo", -30.00m, 970.00m), Assert.Single(quote.Subtotals) is var step ? (step.Step, step.Amount, step.Subtotal) : default);
    }

    [Theory]
    [InlineData(5, 90.00, "Every")]
    [InlineData(20, 80.00, "policies/test/a")]
    public void Where_the_best_is_taken_it_competes_with_the_rules_of_the_files(decimal amount, decimal net, string lost)
    {
        var line = Rules([new Every("base", amount)], Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];

        Assert.Equal(net, line.NetAmount);
        var considered = Assert.Single(line.Considered);
        Assert.EndsWith(lost, considered.Rule, StringComparison.Ordinal);
        Assert.Equal(LossReason.Outbid, considered.Reason);
        Assert.NotNull(considered.By);
    }

    [Fact]
    public void Its_priority_counts_where_the_first_is_taken()
    {
        var steps = Some.Steps("""{ "step": "s", "combine": "first" }""");
        var policy = Some.Policy("""{ "id": "a", "percent": 10, "priority": 1 }""");

        Assert.Equal(90.00m, Some.Net(Rules([new Every("s", 1)], steps, policy)));
        Assert.Equal(99.00m, Some.Net(Rules([new Every("s", 1, priority: 2)], steps, policy)));
    }

    [Fact]
    public void A_net_price_an_exclusive_rule_and_the_cap_of_the_step_hold_for_it_too()
    {
        var net = Rules([new Every("promo", 1)], Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 70.00, "discounts": "none" }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((70.00m, LossReason.NetPrice), (net.NetAmount, Assert.Single(net.Considered).Reason));

        var exclusive = Rules([new Every("promo", 1)], Some.Policy("""{ "id": "a", "step": "base", "percent": 10, "exclusive": "line" }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((90.00m, LossReason.Excluded, "policies/test/a"), (exclusive.NetAmount, Assert.Single(exclusive.Considered).Reason, exclusive.Considered[0].By));

        Assert.Equal(95.00m, Some.Net(Rules([new Every("s", 50)], Some.Steps("""{ "step": "s", "combine": "sum", "cap": "5 %" }"""))));
    }

    [Fact]
    public void It_is_rounded_as_the_step_says_and_adds_where_the_step_holds_surcharges()
    {
        Assert.Equal(99.00m, Some.Net(Rules([new Every("s", 1.004m)], Some.Steps("""{ "step": "s" }"""))));
        Assert.Equal(104.00m, Some.Net(Rules([new Every("fees", 4)])));
    }

    [Theory]
    [InlineData(90, 85.00)]
    [InlineData(91, 90.00)]
    public void It_sees_the_figures_at_the_start_of_the_step_that_it_names(decimal from, decimal net) =>
        Assert.Equal(net, Some.Net(Rules([new Every("promo", 5, fromAmount: from)], Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }, { "id": "b", "step": "promo", "percent": 50, "when": { "account.tier": "silver" } }"""))));

    [Fact]
    public void In_a_step_with_retest_it_has_its_turn_once() =>
        Assert.Equal(85.00m, Some.Net(Rules(
            [new Every("s", 5)],
            Some.Steps("""{ "step": "s", "combine": "cascade", "retest": true }"""),
            Some.Policy("""{ "id": "a", "percent": 10, "when": { "line.amount": "> 90" } }, { "id": "b", "percent": 0.5, "when": { "line.amount": ">= 90" }, "priority": -1 }"""))));

    [Fact]
    public void Rules_may_build_on_what_others_have_inserted()
    {
        var rules = Rules([new GivesForMarks(), new Marks()]);

        Assert.Equal(200.00m, rules.Price(Some.Order(("DRILL", 2))).Totals.Net);
        Assert.Equal(198.00m, rules.Price(Some.Order(("DRILL", 2)) with { Codes = ["VIP"] }).Totals.Net);
    }

    [Fact]
    public void The_order_in_which_rules_are_added_and_lines_stand_changes_nothing()
    {
        Rule[] own = [new Every("promo", 5), new TenPieces(), new Every("base", 7), new Every("base", 8, priority: 1)];
        var order = Some.Order(("DRILL", 10), ("SAW", 20), ("BOLT", 30));
        var expected = Rules(own).Price(order);

        Assert.Equal(expected.ToJson(), Rules([.. own.Reverse()]).Price(order).ToJson());
        Assert.Equal(expected.Totals, Rules(own).Price(order with { Lines = [.. order.Lines.Reverse()] }).Totals);
    }

    [Fact]
    public void All_rule_classes_of_an_assembly_take_part()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Own"), AssemblyBuilderAccess.Run).DefineDynamicModule("Own");
        module.DefineType("Own.OfTheHouse", TypeAttributes.Public, typeof(TenPieces)).CreateType();
        var options = new NRulesOptions { Assemblies = { module.Assembly } };

        var step = Rules(options).Price(Some.Order(("DRILL", 10))).Lines[0].Steps.Single();

        Assert.Equal(("Own.OfTheHouse", "Own.dll", -30.00m), (step.Rule, step.Source, step.Amount));
    }

    [Fact]
    public void A_step_that_no_procedure_has_is_an_error_at_the_load()
    {
        var finding = Assert.Single(Assert.Throws<RuleFileException>(() => Rules([new Misspelt(), new TenPieces()])).Findings);

        Assert.Equal($"{Here}: error KA6002: the rule KeyAccount.Tests.HostRules.Misspelt adjusts the step \"promotion\", which no procedure has. Nearest: promo.".Replace(" Nearest: promo.", finding.Message().Contains("Nearest", StringComparison.Ordinal) ? " Nearest: promo." : "", StringComparison.Ordinal), finding.ToString());
        Assert.Contains("che nessuna procedura ha", finding.Message(Language.Italian), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_is_seen_only_when_the_rule_runs_is_a_problem_of_the_order()
    {
        Assert.Equal(95.00m, Some.Net(Rules([new OutOfSight("promo")])));

        var problem = Assert.Single(Assert.Throws<PricingException>(() => Some.Net(Rules([new OutOfSight("prono")]))).Problems);
        Assert.Equal("KA6102", problem.Code);
        Assert.Equal("the rule KeyAccount.Tests.HostRules.OutOfSight adjusts the step \"prono\", which no procedure has. Nearest: promo.", problem.Message());
    }

    [Theory]
    [InlineData("round\", \"rounding\": [ { \"at\": \"unit\", \"increment\": 10 } ], \"title\": \"R")]
    [InlineData("manual")]
    [InlineData("freeGoods")]
    public void A_step_that_holds_no_discounts_is_an_error(string holds)
    {
        var steps = Some.Steps($$"""{ "step": "base" }, { "step": "special", "holds": "{{holds}}" }, { "step": "fees", "holds": "surcharge", "combine": "sum" }""");

        var finding = Assert.Single(Assert.Throws<RuleFileException>(() => Rules([new Special()], steps)).Findings);
        Assert.Equal(("KA6004", "the rule KeyAccount.Tests.HostRules.Special adjusts the step \"special\", which holds no discounts or surcharges."), (finding.Code, finding.Message()));
        Assert.Equal("la regola KeyAccount.Tests.HostRules.Special interviene nel passo \"special\", che non contiene sconti né maggiorazioni.", finding.Message(Language.Italian));

        var problem = Assert.Single(Assert.Throws<PricingException>(() => Some.Net(Rules([new OutOfSight("special")], steps))).Problems);
        Assert.Equal(("KA6105", "the rule KeyAccount.Tests.HostRules.OutOfSight adjusts the step \"special\", which holds no discounts or surcharges."), (problem.Code, problem.Message()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rule_that_throws_is_named_in_a_problem_of_the_order(bool inCondition)
    {
        var problem = Assert.Single(Assert.Throws<PricingException>(() => Some.Net(Rules([new Throws(inCondition)]))).Problems);

        Assert.Equal(("KA6101", "the rule KeyAccount.Tests.HostRules.Throws threw InvalidOperationException: no stock figure"), (problem.Code, problem.Message()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_figure_that_gives_nothing_or_less_is_a_problem_of_the_order(decimal figure) =>
        Assert.StartsWith("the rule KeyAccount.Tests.HostRules.Every threw ArgumentOutOfRangeException", Assert.Single(Assert.Throws<PricingException>(() => Some.Net(Rules([new Every("promo", figure)]))).Problems).Message(), StringComparison.Ordinal);

    [Fact]
    public void Rules_that_never_end_are_stopped()
    {
        var problem = Assert.Single(Assert.Throws<PricingException>(() => Some.Net(Rules(new NRulesOptions { MostFirings = 50, Rules = { new NeverEnds(), new OutOfSight("promo") } }))).Problems);

        Assert.Equal("KA6104", problem.Code);
        Assert.Contains("after 50 times; the last was KeyAccount.Tests.HostRules.NeverEnds", problem.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_cannot_be_made_is_an_error_at_the_load()
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Own"), AssemblyBuilderAccess.Run).DefineDynamicModule("Own");
        var type = assembly.DefineType("Own.WithArguments", TypeAttributes.Public, typeof(TenPieces));
        type.DefineConstructor(MethodAttributes.Private, CallingConventions.Standard, [typeof(int)]).GetILGenerator().Emit(OpCodes.Ret);
        type.CreateType();

        var findings = Assert.Throws<RuleFileException>(() => Rules(new NRulesOptions { Assemblies = { assembly.Assembly }, Rules = { new CannotBeDefined() } })).Findings;

        Assert.Equal(["KA6003", "KA6003"], findings.Select(finding => finding.Code));
        Assert.Contains("the rule KeyAccount.Tests.HostRules.CannotBeDefined could not be made: not yet", findings.Select(finding => finding.Message()));
        Assert.Contains(findings, finding => finding.Message().StartsWith("the rule Own.WithArguments could not be made: ", StringComparison.Ordinal));
    }

    private static RuleSet Rules(Rule[] own, params (string Path, string Text)[] files)
    {
        var options = new NRulesOptions();
        Array.ForEach(own, options.Rules.Add);
        return Rules(options, files);
    }

    private static RuleSet Rules(NRulesOptions options, params (string Path, string Text)[] files)
    {
        var findings = new FindingList();
        var folder = RuleFolder.InMemory([.. Some.Files(files).Select(file => (file.Key, file.Value))], RuleFileLimits.Default, findings);
        return NRulesRuleSet.From(folder, findings, options, new FluentRules(options), TestContext.Current.CancellationToken);
    }
}
