using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>Every field that conditions can read: the built-in ones, the company's own, and those that follow from a step or a unit.</summary>
internal sealed class FieldCatalog
{
    /// <summary>The stage from which on list amounts and running amounts are known; before it, only what the request says.</summary>
    public const int Late = 1;

    private const string FactPrefix = "fact.";

    /// <summary>How the names of what an account has bought begin.</summary>
    public const string Revenue = "account.revenue.";

    /// <summary>The times over which it is known.</summary>
    public static readonly string[] RevenueNames = ["thisYear", "lastYear", "last12Months"];

    /// <summary>The name of the field that can be tested in several units.</summary>
    public const string Quantity = "line.quantity";

    /// <summary>The name of the field of the item's number.</summary>
    public const string Sku = "item.sku";

    /// <summary>The name of the field of the account's id.</summary>
    public const string AccountName = "account.id";

    /// <summary>The name of the field that tells customers from prospects.</summary>
    public const string AccountStatus = "account.status";

    private readonly Dictionary<string, FieldDeclaration> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<Field, Field> ages = [];
    private readonly Dictionary<(IndexTable Table, IndexReading Reading), Field> indices = [];
    private readonly Dictionary<string, Field> quantities = new(StringComparer.Ordinal);
    private readonly List<Field> used = [];
    private readonly HashSet<Field> isUsed = [];

    public FieldCatalog()
    {
        Pools = new Pools(this);
        Simulated = new Field("order.simulate", FieldKind.Symbol, FieldScope.Order, 0);
        AccountFamily = new Field("account and those above it", FieldKind.Set, FieldScope.Order, 0);
        AccountId = BuiltIn(AccountName, FieldType.Text);
        foreach (var name in new[] { "name", "country", "segment", "tier", "currency", "language" })
        {
            BuiltIn($"account.{name}", FieldType.Text);
        }

        foreach (var name in RevenueNames)
        {
            BuiltIn($"{Revenue}{name}", FieldType.Money);
        }

        BuiltIn(AccountStatus, FieldType.Text);
        declared[AccountStatus] = declared[AccountStatus] with { Values = [Account.Customer, Account.Prospect] };
        AccountSince = BuiltIn("account.since", FieldType.Date);
        AccountParent = BuiltIn("account.parent", FieldType.Text, FieldKind.Set);
        ItemSku = BuiltIn(Sku, FieldType.Text);
        ItemCategory = BuiltIn("item.category", FieldType.Path);
        foreach (var name in new[] { "name", "brand", "uom" })
        {
            BuiltIn($"item.{name}", FieldType.Text);
        }

        BuiltIn("item.weight", FieldType.Number);
        LineWeight = BuiltIn("line.weight", FieldType.Number);
        LineUnit = BuiltIn("line.unit", FieldType.Text);
        BuiltIn("item.cost", FieldType.Number);
        LineQuantity = BuiltIn(Quantity, FieldType.Number);
        LineListAmount = BuiltIn("line.listAmount", FieldType.Money, knownAt: Late);
        LineAmount = BuiltIn("line.amount", FieldType.Money, knownAt: Late);
        ChargeId = BuiltIn("charge.id", FieldType.Text);
        ChargeAmount = BuiltIn("charge.amount", FieldType.Money, knownAt: Late);
        LineListPrice = BuiltIn("line.listPrice", FieldType.Money, knownAt: Late);
        LinePrice = BuiltIn("line.price", FieldType.Money, knownAt: Late);
        OrderDate = BuiltIn("order.date", FieldType.Date);
        OrderRequestedDelivery = BuiltIn("order.requestedDelivery", FieldType.Date);
        OrderLeadDays = BuiltIn("order.leadDays", FieldType.Number);
        OrderKind = BuiltIn("order.kind", FieldType.Text);
        OrderCurrency = BuiltIn("order.currency", FieldType.Text);
        OrderChannel = BuiltIn("order.channel", FieldType.Text);
        OrderCode = BuiltIn("order.code", FieldType.Text, FieldKind.Set);
        OrderLineCount = BuiltIn("order.lineCount", FieldType.Number);
        OrderQuantity = BuiltIn("order.quantity", FieldType.Number);
        OrderWeight = BuiltIn("order.weight", FieldType.Number);
        OrderListAmount = BuiltIn("order.listAmount", FieldType.Money, knownAt: Late);
        OrderAmount = BuiltIn("order.amount", FieldType.Money, knownAt: Late);
    }

    /// <summary>Gets the sums over several lines that rules read.</summary>
    public Pools Pools { get; }

    /// <summary>Gets the account of the order and all above it on the order's day.</summary>
    public Field AccountFamily { get; }

    /// <summary>Gets whether drafts take part.</summary>
    public Field Simulated { get; }

    public Field AccountId { get; }

    public Field AccountSince { get; }

    public Field AccountParent { get; }

    public Field ItemSku { get; }

    public Field ItemCategory { get; }

    public Field LineQuantity { get; }

    public Field LineWeight { get; }

    /// <summary>Gets the unit that a line is ordered in.</summary>
    public Field LineUnit { get; }

    public Field LineListAmount { get; }

    public Field LineAmount { get; }

    /// <summary>Gets the kind of a charge.</summary>
    public Field ChargeId { get; }

    public Field ChargeAmount { get; }

    public Field LineListPrice { get; }

    public Field LinePrice { get; }

    public Field OrderDate { get; }

    public Field OrderRequestedDelivery { get; }

    public Field OrderLeadDays { get; }

    public Field OrderKind { get; }

    public Field OrderCurrency { get; }

    public Field OrderChannel { get; }

    public Field OrderCode { get; }

    public Field OrderLineCount { get; }

    public Field OrderQuantity { get; }

    public Field OrderWeight { get; }

    public Field OrderListAmount { get; }

    public Field OrderAmount { get; }

    public IEnumerable<FieldDeclaration> Declarations => declared.Values.OrderBy(known => known.Name, StringComparer.Ordinal);

    /// <summary>Gets the fields that rules read, in a fixed order.</summary>
    public IReadOnlyList<Field> Used => used;

    /// <summary>Gets the number of days since a date field's day, for each date field that is asked for it.</summary>
    public IEnumerable<(Field Date, Field Age)> Ages => ages.Select(pair => (pair.Key, pair.Value));

    /// <summary>Gets the quantity in a unit, for each unit that rules name.</summary>
    public IEnumerable<(string Unit, Field Quantity)> Quantities => quantities.Select(pair => (pair.Key, pair.Value));

    /// <summary>Gets what indices read, for each index and reading that rules name.</summary>
    public IEnumerable<(IndexTable Table, IndexReading Reading, Field Value)> Indices => indices.Select(pair => (pair.Key.Table, pair.Key.Reading, pair.Value));

    /// <summary>Gives the field that holds what an index reads for an order.</summary>
    public Field IndexIn(IndexTable table, IndexReading reading)
    {
        if (!indices.TryGetValue((table, reading), out var value))
        {
            value = new Field($"index {table.Name}, {reading}", FieldKind.Number, FieldScope.Order, 0);
            indices.Add((table, reading), value);
        }

        return Use(value);
    }

    public FieldDeclaration? Find(string name) => declared.GetValueOrDefault(name);

    /// <summary>Declares an own field; false where the name is taken or has no known prefix.</summary>
    public bool Declare(string name, FieldType type, IReadOnlyList<string> values, Rules.Title? label, FieldScope ofFact = FieldScope.Order)
    {
        var scope = name.Split('.') switch
        {
            ["account" or "order", not ""] => FieldScope.Order,
            ["item" or "line" or "charge", not ""] => FieldScope.Line,
            ["fact", not ""] => ofFact,
            _ => (FieldScope?)null,
        };
        return scope is not null && declared.TryAdd(name, new FieldDeclaration(new Field(name, KindOf(type), scope.Value, name.StartsWith(FactPrefix, StringComparison.Ordinal) ? Late : 0), type, values, label, IsOwn: true));
    }

    /// <summary>Makes the fields that tell what the bonuses of an id have come to.</summary>
    public void DeclareBonus(string id)
    {
        foreach (var name in new[] { BaseOf(id), EarnedOf(id) })
        {
            declared.TryAdd(name, new FieldDeclaration(new Field(name, FieldKind.Number, FieldScope.Order, 0), FieldType.Money, [], null, IsOwn: false));
        }
    }

    /// <summary>Gives the name of the field of what the base of a bonus has come to.</summary>
    public static string BaseOf(string bonus) => $"bonus.{bonus}.base";

    /// <summary>Gives the name of the field of what a bonus has earned.</summary>
    public static string EarnedOf(string bonus) => $"bonus.{bonus}.earned";

    /// <summary>Makes the fields that a step of a procedure writes: what it took off each line, the price of a unit, and what the order came to.</summary>
    public void DeclareStep(string step)
    {
        declared.TryAdd(PriceOf(step), new FieldDeclaration(new Field(PriceOf(step), FieldKind.Number, FieldScope.Line, Late), FieldType.Money, [], null, IsOwn: false));
        declared.TryAdd(DiscountOf(step), new FieldDeclaration(new Field(DiscountOf(step), FieldKind.Number, FieldScope.Line, Late), FieldType.Money, [], null, IsOwn: false));
        declared.TryAdd(SubtotalOf(step), new FieldDeclaration(new Field(SubtotalOf(step), FieldKind.Number, FieldScope.Order, Late), FieldType.Money, [], null, IsOwn: false));
    }

    /// <summary>Says whether a name is that of a figure that a step writes.</summary>
    public static bool IsOfStep(string name) =>
        name.StartsWith("line.discount.", StringComparison.Ordinal) || name.StartsWith("line.price.", StringComparison.Ordinal) || name.StartsWith("order.subtotal.", StringComparison.Ordinal);

    /// <summary>Says whether a name is that of a fact of charges.</summary>
    public static bool IsOfCharge(string name) => name.StartsWith("charge.", StringComparison.Ordinal);

    /// <summary>Says whether a field is a fact that rules derive.</summary>
    public static bool IsFact(Field field) => field.Name.StartsWith(FactPrefix, StringComparison.Ordinal);

    /// <summary>Says whether a built-in field changes from step to step.</summary>
    public bool IsRunning(Field field) => field == LineAmount || field == OrderAmount || field == LinePrice || field == ChargeAmount || IsOfStep(field.Name);

    public static string DiscountOf(string step) => $"line.discount.{step}";

    public static string PriceOf(string step) => $"line.price.{step}";

    public static string SubtotalOf(string step) => $"order.subtotal.{step}";

    /// <summary>Gives the days from a date field's day to the day of the order.</summary>
    public Field AgeOf(Field date)
    {
        if (!ages.TryGetValue(date, out var age))
        {
            age = new Field($"days since {date.Name}", FieldKind.Number, date.Scope, 0);
            ages.Add(date, age);
            Use(date);
        }

        return Use(age);
    }

    /// <summary>Gives the line's quantity in one of the item's units.</summary>
    public Field QuantityIn(string unit)
    {
        if (!quantities.TryGetValue(unit, out var quantity))
        {
            quantity = new Field($"line.quantity in {unit}", FieldKind.Number, FieldScope.Line, 0);
            quantities.Add(unit, quantity);
        }

        return Use(quantity);
    }

    /// <summary>Remembers that a rule reads the field.</summary>
    public Field Use(Field field)
    {
        if (isUsed.Add(field))
        {
            used.Add(field);
        }

        return field;
    }

    private static FieldKind KindOf(FieldType type) => type switch
    {
        FieldType.Number or FieldType.Money => FieldKind.Number,
        FieldType.Date => FieldKind.Date,
        FieldType.Path => FieldKind.Path,
        _ => FieldKind.Symbol,
    };

    private Field BuiltIn(string name, FieldType type, FieldKind? kind = null, int knownAt = 0)
    {
        var scope = name.StartsWith("item.", StringComparison.Ordinal) || name.StartsWith("line.", StringComparison.Ordinal) || IsOfCharge(name) ? FieldScope.Line : FieldScope.Order;
        var field = new Field(name, kind ?? KindOf(type), scope, knownAt);
        declared.Add(name, new FieldDeclaration(field, type, [], null, IsOwn: false));
        return field;
    }
}
