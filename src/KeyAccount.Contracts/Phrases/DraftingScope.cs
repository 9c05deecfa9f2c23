using KeyAccount.Rules;

namespace KeyAccount.Contracts.Phrases;

/// <summary>What phrases need to know beside the rule: whose agreement it is, and the names of things.</summary>
/// <param name="Model">The rules.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="Procedure">The pricing procedure of its account.</param>
/// <param name="Language">The language.</param>
internal sealed record DraftingScope(RuleModel Model, Agreement Agreement, Procedure Procedure, Language Language)
{
    /// <summary>Gets the number of the agreement's currency.</summary>
    public int CurrencyNumber { get; } = Model.Catalog.Currencies.IndexOf(Agreement.Currency);

    public Wording NewText() => new(Language);

    /// <summary>Gives what people call a category; its own name where it has no title.</summary>
    public string CategoryName(string path) => Model.Catalog.CategoryTitles.TryGetValue(path, out var title) ? title.In(Language) : path;

    /// <summary>Gives what people call an item.</summary>
    public string ItemName(string sku) => Model.Catalog.Items.TryGetValue(sku, out var item) && !string.IsNullOrEmpty(item.Name) ? $"{item.Name} ({sku})" : sku;

    /// <summary>Gives what people call a field; null for none.</summary>
    public string? FieldName(string name) => Model.Catalog.Fields.Find(name)?.Label?.In(Language);
}
