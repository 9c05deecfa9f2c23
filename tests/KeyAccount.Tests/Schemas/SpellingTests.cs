using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Checking;
using KeyAccount.RuleFiles;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Schemas;

/// <summary>What the reader accepts is never underlined by an editor; what is wrong in its form is refused by both.</summary>
public sealed class SpellingTests
{
    private static readonly (string Path, string Text) Vocabulary = ("vocabulary.json",
        """
        { "fields": { "account.rating": { "type": "text", "values": ["A", "B+", "C/D"] }, "item.hazard": { "type": "yes-no" },
                      "order.deposit": { "type": "money" }, "line.seats": { "type": "number" } },
          "categories": { "tools": { "en": "Tools", "it": "Utensili" } } }
        """);

    private static readonly FolderSchemas Schemas = FolderSchemas.Of(Vocabulary);

    /// <summary>Fields of each kind, with texts that fit them.</summary>
    private static readonly Dictionary<string, string[]> Fields = new()
    {
        ["account.segment"] = ["retail", "!= retail", "=  retail"],
        ["account.rating"] = ["A", "!=B+", "= C/D", "!= A "],
        ["account.since"] = ["within 60 days", "within 1 day", "2026", "2026-Q2", "2026-05", "< 2026-05-01"],
        ["item.category"] = ["tools", "!= tools"],
        ["item.hazard"] = ["present", "missing"],
        ["line.quantity"] = ["whole PAL", "not whole PACK", ">= 1 PAL", ">= 1 PACK and < 2 PAL", "not  whole  PAL"],
        ["line.seats"] = [">= 100 and < 500", "> 12.5", "= 3", "12.5", "!= 0.250"],
        ["line.amount"] = [">= 500", ">=500 and <=1000"],
        ["order.leadDays"] = [">= 30", "30"],
        ["order.date"] = ["2026-Q4", "2026-12", "2026-05-01..2026-06-01", "2026-05-01..", "..2026-05-01", ">= 2026-05-01 and < 2026-06-01", "= 2026-05-01", "!=2026-05-01"],
        ["order.deposit"] = ["> 20.5", "20"],
        ["order.currency"] = ["EUR", "!= EUR"],
        ["order.code"] = ["SPRING", "!= SPRING"],
    };

    private static readonly string[] Tokens =
        [">=", "<=", ">", "<", "=", "!=", "and", "100", "12.5", "1.250", "0.250", "1234.567", "12,5", "-3", "PAL", "PACK", "whole", "not", "within", "60", "days", "day",
         "2026", "2026-05", "2026-Q2", "2026-05-01", "2026-13", "..", "2026-05-01..2026-06-01", "2026-05-01..", "..2026-05-01", "present", "missing", "retail", "A", "B+", "C/D", "tools", "EUR", "%", "+", ""];

    private static Gen<string> Text =>
        from count in Gen.Choose(1, 5)
        from tokens in Gen.Elements(Tokens).ListOf(count)
        from blanks in Gen.Elements("", " ", " ", "  ").ListOf(count)
        select string.Concat(tokens.Zip(blanks, (token, blank) => token + blank));

    private static Gen<string> Value(params string[] fitting) =>
        from text in fitting.Length == 0 ? Text : Gen.OneOf(Text, Gen.Elements(fitting), Gen.Elements(fitting).Select(fit => $" {fit} "))
        from second in Text
        from kind in Gen.Choose(0, 11)
        select kind switch
        {
            0 => "true",
            1 => "12.5",
            2 => $"[{Quoted(text)}, {Quoted(second)}]",
            3 => $"{{ \"EUR\": {Quoted(text)} }}",
            4 => "[]",
            5 => "{ \"XXX\": 3 }",
            _ => Quoted(text),
        };

    private static Arbitrary<string> Conditions =>
        (from known in Gen.Elements(Fields.ToArray()) from value in Value(known.Value) select $$"""{ "id": "a", "step": "promo", "percent": 3, "when": { "{{known.Key}}": {{value}} } }""").ToArbitrary();

    private static Arbitrary<string> Settings =>
        (from setting in Gen.Elements("percent", "amountPerUnit", "newPrice", "cap", "valid", "id", "title", "priority", "excludes", "tags", "of", "step")
         from value in Value("3", "50+10+5", "10 %", "2026-Q2", "2026-05-01..", "promo", "base", "start")
         let others = new Dictionary<string, string> { ["id"] = "\"a\"", ["step"] = "\"promo\"" }
         let all = setting is "percent" or "amountPerUnit" or "newPrice" ? others : others.Append(new("percent", "3"))
         select $"{{ {string.Join(", ", all.Where(other => other.Key != setting).Select(other => $"\"{other.Key}\": {other.Value}"))}, \"{setting}\": {value} }}").ToArbitrary();

    [Property(MaxTest = 1_500)]
    public Property A_condition_that_the_reader_accepts_is_accepted_by_the_schema() => Prop.ForAll(Conditions, rule => Assert.True(!ReaderAccepts(rule) || SchemaAccepts(rule), rule));

    [Property(MaxTest = 1_000)]
    public Property A_setting_that_the_reader_accepts_is_accepted_by_the_schema() => Prop.ForAll(Settings, rule => Assert.True(!ReaderAccepts(rule) || SchemaAccepts(rule), rule));

    [Fact]
    public void Of_the_generated_rules_many_are_accepted_and_many_refused_by_both()
    {
        var rules = Conditions.Generator.Sample(400, 400).Concat(Settings.Generator.Sample(400, 400)).ToArray();
        Assert.InRange(rules.Count(rule => ReaderAccepts(rule)), 60, 740);
        Assert.InRange(rules.Count(rule => !SchemaAccepts(rule)), 60, 740);
    }

    [Theory]
    [InlineData("\"line.quantity\": \">= 100 and < 500\"")]
    [InlineData("\"line.quantity\": [\"whole PAL\", \"not whole PACK\", 7]")]
    [InlineData("\"line.quantity\": \">=1 PAL\"")]
    [InlineData("\"account.since\": \"within 60 days\"")]
    [InlineData("\"order.date\": [\"2026-Q2\", \"2026-05\", \"2027\", \"2026-03-02..2026-03-21\", \"..2026-03-01\", \">= 2026-05-01 and < 2026-06-01\", \"!= 2026-05-01\"]")]
    [InlineData("\"account.rating\": [\"A\", \"!= C/D\", \"= B+\", \"missing\"]")]
    [InlineData("\"item.hazard\": true, \"order.code\": \"present\", \"account.segment\": \"!= retail\"")]
    [InlineData("\"line.amount\": { \"EUR\": \">= 500\" }, \"order.deposit\": 20")]
    [InlineData("\"any\": [ { \"account.tier\": \"gold\" }, { \"not\": { \"item.category\": [\"tools\"] } } ], \"all\": [ { \"order.leadDays\": 3 } ]")]
    public void The_conditions_of_the_language_are_accepted_by_both(string when)
    {
        var rule = $$"""{ "id": "a", "step": "promo", "percent": 3, "when": { {{when}} } }""";
        Assert.True(ReaderAccepts(rule));
        Assert.True(SchemaAccepts(rule));
    }

    [Theory]
    [InlineData("\"percnt\": 3")]
    [InlineData("\"percent\": [50, 10]")]
    [InlineData("\"percent\": \"1.250\"")]
    [InlineData("\"percent\": \"3 %\"")]
    [InlineData("\"percent\": -3")]
    [InlineData("\"percent\": 3, \"valid\": \"2026-5\"")]
    [InlineData("\"percent\": 3, \"valid\": \"2026-13\"")]
    [InlineData("\"percent\": 3, \"valid\": \"2026-05-01\"")]
    [InlineData("\"percent\": 3, \"valid\": \"..\"")]
    [InlineData("\"percent\": 3, \"status\": \"relesed\"")]
    [InlineData("\"percent\": 3, \"step\": \"promotion\"")]
    [InlineData("\"percent\": 3, \"cap\": \"10\"")]
    [InlineData("\"percent\": 3, \"title\": { \"de\": \"Rabatt\" }")]
    [InlineData("\"percent\": 3, \"title\": \" \"")]
    [InlineData("\"percent\": 3, \"priority\": 1.5")]
    [InlineData("\"percent\": 3, \"excludes\": []")]
    [InlineData("\"percent\": 3, \"exclusive\": true")]
    [InlineData("\"percent\": 3, \"adds\": \"yes\"")]
    [InlineData("\"newPrice\": { \"EURO\": 3 }")]
    [InlineData("\"newPrice\": {}")]
    [InlineData("\"scale\": { \"by\": \"line.quantity\", \"kind\": \"all-units\", \"steps\": [] }")]
    [InlineData("\"scale\": { \"by\": \"line.quantity\", \"kind\": \"slices\", \"steps\": [ { \"from\": 1, \"percent\": 2 } ] }")]
    [InlineData("\"scale\": { \"by\": \"item.category\", \"kind\": \"all-units\", \"steps\": [ { \"from\": 1, \"percent\": 2 } ] }")]
    [InlineData("\"scale\": { \"by\": \"line.quantity\", \"unit\": \"BOX\", \"kind\": \"all-units\", \"steps\": [ { \"from\": 1, \"percent\": 2 } ] }")]
    [InlineData("\"percent\": 3, \"when\": { \"item.categry\": \"tools\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"line.quantity\": \"100-500\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"line.quantity\": \">= 1 BOX\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"line.quantity\": \">= 1.000\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"line.quantity\": [] }")]
    [InlineData("\"percent\": 3, \"when\": { \"order.date\": \"2026-05-01\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"item.hazard\": \"yes\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"account.rating\": \"D\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"account.segment\": \"> retail\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"account.segment\": 3 }")]
    [InlineData("\"percent\": 3, \"when\": { \"order.currency\": \"CHF\" }")]
    [InlineData("\"percent\": 3, \"when\": { \"any\": {} }")]
    [InlineData("\"percent\": 3, \"when\": { \"not\": {} }")]
    [InlineData("\"percent\": 3, \"when\": { \"any\": [ {} ] }")]
    [InlineData("\"percent\": 3, \"when\": [ ]")]
    public void What_is_wrong_in_its_form_is_refused_by_both(string settings)
    {
        var rule = $"{{ \"id\": \"a\"{(settings.Contains("\"step\":", StringComparison.Ordinal) ? "" : ", \"step\": \"promo\"")}, {settings} }}";
        Assert.False(ReaderAccepts(rule));
        Assert.False(SchemaAccepts(rule));
    }

    [Fact]
    public void A_bare_amount_in_a_policy_is_refused_by_both_where_orders_come_in_several_currencies()
    {
        var accounts = ("accounts/accounts.csv", "id;currency\nshop;EUR\nzurich;CHF\n");
        var members = ("accounts/members.csv", "account;memberOf;from;to;inherits\n");
        var schemas = FolderSchemas.Of(accounts, members);
        foreach (var (rule, fine) in new[]
        {
            ("""{ "id": "a", "step": "promo", "newPrice": 3 }""", false),
            ("""{ "id": "a", "step": "promo", "newPrice": { "EUR": 3, "CHF": 4 } }""", true),
            ("""{ "id": "a", "step": "promo", "percent": 3, "when": { "line.amount": ">= 500" } }""", false),
            ("""{ "id": "a", "step": "promo", "percent": 3, "when": { "line.amount": { "CHF": ">= 500" } } }""", true),
            ("""{ "id": "a", "step": "promo", "percent": 3, "when": { "line.amount": "present" } }""", true),
        })
        {
            Assert.Equal(fine, ReaderAccepts(rule, accounts, members));
            Assert.Equal(fine, schemas.Accepts("policy", Some.Policy(rule).Text));
            Assert.True(schemas.Accepts("agreement", Some.Agreement("shop", rule).Text));
        }
    }

    private static bool SchemaAccepts(string rule) => Schemas.Accepts("policy", Some.Policy(rule).Text);

    private static bool ReaderAccepts(string rule, params (string, string)[] files)
    {
        var findings = new FindingList();
        var folder = RuleFolder.InMemory([.. Some.Files([Vocabulary, Some.Policy(rule), .. files]).Select(file => (file.Key, file.Value))], RuleFileLimits.Default, findings);
        RuleLoader.Load(folder, findings, default, out _);
        return !findings.HasErrors;
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
