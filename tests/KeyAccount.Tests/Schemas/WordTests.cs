using System.Text.Json.Nodes;
using KeyAccount.Grammar;

namespace KeyAccount.Tests.Schemas;

/// <summary>The names of the folder are offered with what people read for them.</summary>
public sealed class WordTests
{
    private static readonly FolderSchemas Example = FolderSchemas.OfExample();
    private static readonly FolderSchemas Italian = FolderSchemas.OfExample(Language.Italian);

    [Fact]
    public void Steps_are_offered_with_their_titles_and_no_other_is_accepted()
    {
        var step = Example.At("agreement", "properties", "discounts", "items", "properties", "step");
        Assert.Contains("volume", Texts(step["enum"]));
        Assert.Contains("Volume discount", Texts(step["enumDescriptions"]));
        Assert.Contains("Sconto quantità", Texts(Italian.At("agreement", "properties", "discounts", "items", "properties", "step")["enumDescriptions"]));
        Assert.StartsWith("Not among the steps of this folder: base, volume,", step["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step", "handling")]
    [InlineData("group", "campaign")]
    [InlineData("of", "running")]
    [InlineData("of", "volume")]
    public void A_rule_completes_names_of_the_procedure(string setting, string name) =>
        Assert.Contains(name, Texts(Example.At("policy", "properties", "discounts", "items", "properties", setting)["enum"]));

    [Fact]
    public void An_agreement_completes_accounts_by_their_names_and_the_currencies_of_orders()
    {
        var account = Example.At("agreement", "properties", "account");
        Assert.Contains("edilnord", Texts(account["enum"]));
        Assert.Equal(Texts(account["enum"]).Length, Texts(account["enumDescriptions"]).Length);
        Assert.Equal(["CHF", "EUR"], Texts(Example.At("agreement", "properties", "currency")["enum"]));
    }

    [Fact]
    public void A_company_may_take_up_any_currency_of_ISO_4217() =>
        Assert.Equal(Currencies.All, Texts(Example.At("company", "properties", "currency")["enum"]));

    [Fact]
    public void Conditions_offer_values_seen_in_accounts_and_items_and_those_that_the_vocabulary_declares()
    {
        Assert.Contains("construction", Offered("account.segment"));
        Assert.Contains("fasteners/bolts", Offered("item.category"));
        Assert.Contains("C", Offered("account.rating"));
        Assert.Contains("pickup", Offered("order.delivery"));
        Assert.Contains("edilnord", Offered("account.parent"));
        Assert.DoesNotContain(Offered("item.sku"), text => text is not ("!= $1" or "present" or "missing"));
    }

    [Fact]
    public void A_category_is_offered_and_shown_with_its_label_but_another_one_is_accepted()
    {
        var category = Example.At("policy", "$defs", "when", "properties", "item.category");
        var index = Array.IndexOf(Texts(category["if"]!["enum"]), "fasteners/nuts");
        Assert.Equal("Nuts", Texts(category["if"]!["enumDescriptions"])[index]);
        Assert.Contains(category["defaultSnippets"]!.AsArray(), snippet => snippet!["label"]!.GetValue<string>() == "\"fasteners/nuts\"" && snippet["description"]!.GetValue<string>() == "Nuts");
        Assert.True(Example.Accepts("policy", """{ "status": "draft", "discounts": [ { "id": "a", "percent": 1, "when": { "item.category": ["!= fasteners", "new/one"] } } ] }"""));
    }

    [Fact]
    public void A_list_of_more_than_two_thousand_names_is_cut_and_insists_on_none_of_them()
    {
        var accounts = string.Concat(Enumerable.Range(0, 2_001).Select(i => FormattableString.Invariant($"a{i}\n")));
        var schemas = FolderSchemas.Of(("accounts/accounts.csv", $"id\n{accounts}"), ("accounts/members.csv", "account;memberOf\n"));
        Assert.Equal(2_000, schemas.Words[Word.Account].Entries.Count);
        Assert.False(schemas.Words[Word.Account].IsClosed);
        Assert.Null(schemas.At("agreement", "properties", "account")["enum"]);
        Assert.Equal(2_000, schemas.At("agreement", "properties", "account")["defaultSnippets"]!.AsArray().Count);
    }

    [Fact]
    public void Names_with_signs_that_completions_use_are_written_as_they_are()
    {
        var schemas = FolderSchemas.Of(("items/items.csv", "sku;category;brand\nDRILL;tools;A$1}\nSAW;tools;^B\nBOLT;tools;C\n"));
        var bodies = schemas.At("policy", "$defs", "when", "properties", "item.brand")["defaultSnippets"]!.AsArray().Select(snippet => snippet!["body"]!.GetValue<string>()).ToArray();
        Assert.Contains("^\"A\\$1\\}\"", bodies);
        Assert.Contains("^\"^B\"", bodies);
        Assert.Contains("C", bodies);
    }

    [Fact]
    public void A_broken_folder_gives_the_words_that_can_be_read_and_insists_on_none_of_them()
    {
        var schemas = FolderSchemas.Of(
            ("procedures/standard.json", """{ "stepss": 1, "steps": [ { "step": "base", "title": "Basis" }, { "step": 7 } ], "groups": { "g": { "mode": "bset" } } }"""),
            ("vocabulary.json", """{ "fields": { "order.site": { "type": "text" }, "order.bad": { "type": "txt" } }, "categories": { "tools": "Tools" } }"""),
            ("accounts/accounts.csv", "id;segment;colour\nshop;retail;red\n"),
            ("policies/bad.json", "{"));

        Assert.Equal([("base", "Basis")], schemas.Words[Word.Step].Entries);
        Assert.Equal(["g"], schemas.Words[Word.Group].Entries.Select(entry => entry.Value));
        Assert.False(schemas.Words[Word.Step].IsClosed);
        Assert.Equal(["order.bad", "order.site"], schemas.Words[Word.OrderField].Entries.Select(entry => entry.Value));
        Assert.True(schemas.Accepts("policy", """{ "status": "draft", "discounts": [ { "id": "a", "step": "new", "percent": 1, "when": { "order.other": "x", "order.site": "y" } } ] }"""));
        Assert.Contains(schemas.Words[Word.Category].Entries, entry => entry == ("tools", "Tools"));
    }

    [Fact]
    public void A_folder_without_anything_in_it_has_schemas() =>
        Assert.All(new[] { "agreement", "company" }, kind => Assert.NotNull(FolderSchemas.OfNothing().Json(kind)["properties"]));

    private static string[] Offered(string field) =>
        [.. Example.At("policy", "$defs", "when", "properties", field)["defaultSnippets"]!.AsArray().Select(snippet => snippet!["body"]!.GetValue<string>())];

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(entry => entry!.GetValue<string>())];
}
