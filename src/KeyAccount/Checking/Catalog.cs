using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>What rules refer to by name: fields, items, units, accounts, currencies, price lists and procedures.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<string, HashSet<string>> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> categories = new(StringComparer.Ordinal);

    public Company Company { get; set; } = null!;

    public FieldCatalog Fields { get; } = new();

    public CurrencySet Currencies { get; set; } = new([]);

    public Dictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Units { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PriceList> PriceLists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Procedure> Procedures { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets whether items could be read, so that an unknown one is worth a finding.</summary>
    public bool KnowsItems { get; set; } = true;

    /// <summary>Gets whether accounts could be read, so that an unknown one is worth a finding.</summary>
    public bool KnowsAccounts { get; set; } = true;

    /// <summary>Gets the categories of items and those above them.</summary>
    public IReadOnlySet<string> Categories => categories;

    /// <summary>Gives the values that accounts or items have in a field.</summary>
    public IEnumerable<string> ValuesOf(string field) => seen.TryGetValue(field, out var values) ? values.Order(StringComparer.Ordinal) : [];

    /// <summary>Remembers a value of an account or an item.</summary>
    public void See(string field, string value)
    {
        if (!seen.TryGetValue(field, out var values))
        {
            seen.Add(field, values = new HashSet<string>(StringComparer.Ordinal));
        }

        values.Add(value);
        if (field == Fields.ItemCategory.Name)
        {
            for (var path = value; path.Length > 0 && categories.Add(path); path = path[..Math.Max(path.LastIndexOf('/'), 0)])
            {
            }
        }
    }

    /// <summary>Looks a value of a condition up; a finding where it can never be, a warning where nobody has it.</summary>
    /// <returns>False where the test cannot be used.</returns>
    public bool CheckValue(FieldDeclaration field, string value, SourceLocation location, FindingList findings)
    {
        if (field.Values.Count > 0)
        {
            if (!field.Values.Contains(value, StringComparer.Ordinal))
            {
                findings.Add(Messages.ValueNotDeclared, location, field.Name, value, Messages.NearestTo(value, field.Values), field.Values);
                return false;
            }

            return true;
        }

        if (field.Field == Fields.ItemSku)
        {
            return CheckItem(value, location, findings) is not null;
        }

        if (field.Field == Fields.AccountId || field.Field == Fields.AccountParent)
        {
            return CheckAccount(value, location, findings) is not null;
        }

        if (field.Field == Fields.OrderCurrency)
        {
            return CheckCurrency(value, location, findings);
        }

        if (field.Field == Fields.ItemCategory)
        {
            if (KnowsItems && !categories.Contains(value))
            {
                findings.Add(Messages.ValueNotSeen, location, new Phrase("item", "articolo"), value, Messages.NearestTo(value, categories));
            }
        }
        else if (seen.TryGetValue(field.Name, out var values) && !values.Contains(value) && field.Type == FieldType.Text)
        {
            var isItem = field.Name.StartsWith("item.", StringComparison.Ordinal);
            if (isItem ? KnowsItems : KnowsAccounts)
            {
                findings.Add(Messages.ValueNotSeen, location, isItem ? new Phrase("item", "articolo") : new Phrase("account", "cliente"), value, Messages.NearestTo(value, values));
            }
        }

        return true;
    }

    /// <summary>Finds an item; null with a finding where there is none, which says so where only leading zeros are gone.</summary>
    public Item? CheckItem(string sku, SourceLocation location, FindingList findings)
    {
        if (Items.TryGetValue(sku, out var item))
        {
            return item;
        }

        if (KnowsItems)
        {
            var withZeros = Items.Keys.Where(known => known.Length > sku.Length && known.TrimStart('0') == sku.TrimStart('0')).Order(StringComparer.Ordinal).FirstOrDefault();
            findings.Add(Messages.NoItem, location, sku,
                withZeros is null
                    ? Messages.NearestTo(sku, Items.Keys)
                    : new Phrase($" There is an item \"{withZeros}\": the zeros in front are gone, as happens when Excel saves a table.", $" Esiste \"{withZeros}\": sono spariti gli zeri iniziali, come accade quando Excel salva una tabella."),
                withZeros is null ? new Phrase("", "") : new Phrase("Format the column as text before saving.", "Formattare la colonna come testo prima di salvare."));
        }

        return null;
    }

    public Account? CheckAccount(string id, SourceLocation location, FindingList findings)
    {
        if (Accounts.TryGetValue(id, out var account))
        {
            return account;
        }

        if (KnowsAccounts)
        {
            findings.Add(Messages.UnknownName, location, new Phrase("account", "il cliente"), id, Messages.NearestTo(id, Accounts.Keys));
        }

        return null;
    }

    /// <summary>Says whether a currency is one of ISO 4217 that orders come in.</summary>
    public bool CheckCurrency(string code, SourceLocation location, FindingList findings)
    {
        if (!KeyAccount.Currencies.Knows(code))
        {
            findings.Add(Messages.UnknownCurrency, location, code, Messages.NearestTo(code, KeyAccount.Currencies.All));
            return false;
        }

        if (Currencies.IndexOf(code) < 0)
        {
            findings.Add(Messages.CurrencyNotUsed, location, code, Currencies.Codes);
            return false;
        }

        return true;
    }

    /// <summary>Reports a bare figure where orders come in several currencies.</summary>
    public void ReportBareMoney(JsonValue value, string written, FindingList findings)
    {
        var example = string.Join(", ", Currencies.Codes.OrderByDescending(code => code == Company.Currency).Select((code, i) => $"\"{code}\": {(i == 0 ? written : "...")}"));
        var text = $"{{ {example} }}";
        findings.Add(Messages.MoneyWithoutCurrency, value.Location, written, Currencies.Codes.OrderByDescending(code => code == Company.Currency).ToArray(), text);
    }
}
