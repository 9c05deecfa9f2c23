using KeyAccount.RuleFiles;

namespace KeyAccount.Rules;

/// <summary>What rules refer to by name: fields, items, units, accounts, currencies, price lists and procedures.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<string, HashSet<string>> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> categories = new(StringComparer.Ordinal);
    private Dictionary<string, string>? withZeros;

    public Company Company { get; set; } = null!;

    /// <summary>Gets where the company's procedure is named.</summary>
    public SourceLocation ProcedurePlace { get; set; } = null!;

    /// <summary>Gets the index tables by name.</summary>
    public Dictionary<string, IndexTable> Indices { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the names of all index tables, those that cannot be read included.</summary>
    public HashSet<string> IndexNames { get; } = new(StringComparer.Ordinal);

    public FieldCatalog Fields { get; } = new();

    public CurrencySet Currencies { get; set; } = new([]);

    public Dictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Units { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Account> Accounts { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, PriceList> PriceLists { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what people read of each category that has a title.</summary>
    public Dictionary<string, Title> CategoryTitles { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the kinds of charges by name.</summary>
    public Dictionary<string, ChargeKind> Charges { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the company's own kinds of special conditions by name.</summary>
    public Dictionary<string, SpecialConditions.OwnCondition> OwnConditions { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the bases and calendars of bonuses.</summary>
    public Bonuses.Measures Measures { get; } = new();

    /// <summary>Gets whether measures.json could be read, so that an unknown name is worth a finding.</summary>
    public bool KnowsMeasures { get; set; } = true;

    public Dictionary<string, Procedure> Procedures { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets whether items could be read, so that an unknown one is worth a finding.</summary>
    public bool KnowsItems { get; set; } = true;

    /// <summary>Gets whether accounts could be read, so that an unknown one is worth a finding.</summary>
    public bool KnowsAccounts { get; set; } = true;

    /// <summary>Gets whether units could be read.</summary>
    public bool KnowsUnits { get; set; } = true;

    /// <summary>Gets whether company.json could be read, so that its currencies and names can be relied on.</summary>
    public bool KnowsCompany { get; set; } = true;

    /// <summary>Gets whether the own fields could be read.</summary>
    public bool KnowsFields { get; set; } = true;

    /// <summary>Gets whether every procedure could be read, so that an unknown step is worth a finding.</summary>
    public bool KnowsProcedures { get; set; } = true;

    /// <summary>Gets whether the account hierarchy could be read.</summary>
    public bool KnowsHierarchy { get; set; } = true;

    /// <summary>Gets the names of the price lists that have a file, be it a broken one.</summary>
    public HashSet<string> PriceListNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the names of the rule files of which not every rule could be read, such as <c>edilnord/2026</c>.</summary>
    public HashSet<string> BrokenFiles { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the full names of all rules that are written, priced or not.</summary>
    public HashSet<string> WrittenRules { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the categories of items and those above them.</summary>
    public IReadOnlySet<string> Categories => categories;

    /// <summary>Gives the values that accounts or items have in a field.</summary>
    public IEnumerable<string> ValuesOf(string field) => seen.TryGetValue(field, out var values) ? values.Order(StringComparer.Ordinal) : [];

    /// <summary>Remembers a value of an account or an item.</summary>
    /// <returns>The value, as the one string that all who have it share.</returns>
    public string See(string field, string value)
    {
        if (!seen.TryGetValue(field, out var values))
        {
            seen.Add(field, values = new HashSet<string>(StringComparer.Ordinal));
        }

        if (values.TryGetValue(value, out var known))
        {
            return known;
        }

        values.Add(value);
        if (field == Fields.ItemCategory.Name)
        {
            for (var path = value; path.Length > 0 && categories.Add(path); path = path[..Math.Max(path.LastIndexOf('/'), 0)])
            {
            }
        }

        return value;
    }

    /// <summary>Looks a value of a condition up; a finding where it can never be, a warning where nobody has it.</summary>
    /// <returns>False where the test cannot be used.</returns>
    public bool CheckValue(FieldDeclaration field, string value, Place place, FindingList findings)
    {
        if (field.Values.Count > 0)
        {
            if (!field.Values.Contains(value, StringComparer.Ordinal))
            {
                findings.Add(Messages.ValueNotDeclared, place.Location, field.Name, value, Messages.NearestTo(value, field.Values), field.Values);
                return false;
            }

            return true;
        }

        if (field.Field == Fields.ItemSku)
        {
            return CheckItem(value, place, findings) is not null;
        }

        if (field.Field == Fields.AccountId || field.Field == Fields.AccountParent)
        {
            return CheckAccount(value, place, findings) is not null;
        }

        if (field.Field == Fields.ChargeId)
        {
            return CheckCharge(value, place, findings) is not null;
        }

        if (field.Field == Fields.LineUnit)
        {
            return CheckUnit(value, place, findings);
        }

        if (field.Field == Fields.OrderCurrency)
        {
            return CheckCurrency(value, place, findings);
        }

        if (field.Field == Fields.ItemCategory)
        {
            if (KnowsItems && !categories.Contains(value))
            {
                findings.Add(Messages.ValueNotSeen, place.Location, new Phrase("item", "articolo"), value, Messages.NearestTo(value, categories), field.Name);
            }
        }
        else if (seen.TryGetValue(field.Name, out var values) && !values.Contains(value) && field.Type == FieldType.Text)
        {
            var isItem = field.Name.StartsWith("item.", StringComparison.Ordinal);
            if (isItem ? KnowsItems : KnowsAccounts)
            {
                findings.Add(Messages.ValueNotSeen, place.Location, isItem ? new Phrase("item", "articolo") : new Phrase("account", "cliente"), value, Messages.NearestTo(value, values), field.Name);
            }
        }

        return true;
    }

    /// <summary>Finds an item; null with a finding where there is none, which says so where only leading zeros are gone.</summary>
    public Item? CheckItem(string sku, Place place, FindingList findings)
    {
        if (Items.TryGetValue(sku, out var item))
        {
            return item;
        }

        if (KnowsItems)
        {
            withZeros ??= WithZeros();
            if (withZeros.TryGetValue(sku.TrimStart('0'), out var known) && known.Length > sku.Length)
            {
                findings.Add(Messages.ItemWithoutZeros, place.Location, sku, known);
            }
            else
            {
                findings.Add(Messages.NoItem, place.Location, sku, Messages.NearestTo(sku, Items.Keys));
            }
        }

        return null;
    }

    public Account? CheckAccount(string id, Place place, FindingList findings)
    {
        if (Accounts.TryGetValue(id, out var account))
        {
            return account;
        }

        if (KnowsAccounts)
        {
            findings.Add(Messages.UnknownName, place.Location, new Phrase("account", "il cliente"), id, Messages.NearestTo(id, Accounts.Keys));
        }

        return null;
    }

    /// <summary>Finds a kind of charge; null with a finding where there is none.</summary>
    public ChargeKind? CheckCharge(string name, Place place, FindingList findings)
    {
        if (Charges.TryGetValue(name, out var charge))
        {
            return charge;
        }

        if (KnowsCompany)
        {
            findings.Add(Messages.UnknownCharge, place.Location, name, Messages.NearestTo(name, Charges.Keys));
        }

        return null;
    }

    /// <summary>Says whether some item has a unit.</summary>
    public bool CheckUnit(string unit, Place place, FindingList findings)
    {
        if (Units.Contains(unit))
        {
            return true;
        }

        if (KnowsUnits)
        {
            findings.Add(Messages.UnitNotKnown, place.Location, unit, Messages.NearestTo(unit, Units));
        }

        return false;
    }

    /// <summary>Says whether a currency is one of ISO 4217 that orders come in.</summary>
    public bool CheckCurrency(string code, Place place, FindingList findings)
    {
        if (!KeyAccount.Currencies.Knows(code))
        {
            findings.Add(Messages.UnknownCurrency, place.Location, code, Messages.NearestTo(code, KeyAccount.Currencies.All));
            return false;
        }

        if (Currencies.IndexOf(code) < 0)
        {
            if (KnowsCompany && KnowsAccounts)
            {
                findings.Add(Messages.CurrencyNotUsed, place.Location, code, Messages.And(Currencies.Codes));
            }

            return false;
        }

        return true;
    }

    /// <summary>Reports a bare figure where orders come in several currencies.</summary>
    public void ReportBareMoney(JsonValue value, string written, FindingList findings)
    {
        if (!KnowsCompany || !KnowsAccounts)
        {
            return;
        }

        var example = string.Join(", ", Currencies.Codes.OrderByDescending(code => code == Company.Currency).Select((code, i) => $"\"{code}\": {(i == 0 ? written : "...")}"));
        var text = $"{{ {example} }}";
        findings.Add(Messages.MoneyWithoutCurrency, value.Location, written, Messages.And([.. Currencies.Codes.OrderByDescending(code => code == Company.Currency)]), text);
    }

    /// <summary>Gives the items that begin with zeros by what is left without them.</summary>
    private Dictionary<string, string> WithZeros()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var sku in Items.Keys.Where(sku => sku.StartsWith('0')).Order(StringComparer.Ordinal))
        {
            found.TryAdd(sku.TrimStart('0'), sku);
        }

        return found;
    }
}
