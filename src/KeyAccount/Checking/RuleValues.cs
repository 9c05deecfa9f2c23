using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads what a rule gives: percentages and amounts, from a rule or from a step of a scale.</summary>
internal static class RuleValues
{
    private static readonly (string Setting, ValueKind Kind)[] Kinds =
    [
        ("percent", ValueKind.Percent),
        ("amountPerUnit", ValueKind.AmountPerUnit),
        ("amountPerLine", ValueKind.AmountPerLine),
        ("amountPerOrder", ValueKind.AmountPerOrder),
        ("newPrice", ValueKind.NewPrice),
        ("newTotal", ValueKind.NewTotal),
    ];

    public static IEnumerable<string> Settings => Kinds.Select(kind => kind.Setting);

    /// <summary>Reads the one value of an object; null where there is none, or where it is null, or with a finding.</summary>
    /// <param name="holder">The rule or the step of a scale.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="catalog">The names it can refer to.</param>
    /// <param name="isSurcharge">Whether a percentage may pass 100.</param>
    /// <param name="setting">The setting that holds the value; null where there is none.</param>
    /// <param name="findings">Where findings go.</param>
    public static RuleValue? Read(JsonValue holder, RuleScope scope, Catalog catalog, bool isSurcharge, out string? setting, FindingList findings)
    {
        setting = null;
        RuleValue? value = null;
        foreach (var (name, kind) in Kinds)
        {
            if (holder[name] is not { } written)
            {
                continue;
            }

            if (setting is not null)
            {
                findings.Add(Messages.TwoValues, written.Location, setting, name);
                return null;
            }

            setting = name;
            if (written.Kind == JsonKind.Null)
            {
                continue;
            }

            value = kind == ValueKind.Percent
                ? ReadPercent(written, isSurcharge, findings)
                : ReadMoney(written, scope, catalog, findings) is { } money ? new RuleValue(kind, [], money) : null;
        }

        return value;
    }

    /// <summary>Reads an amount: a bare figure in the currency of the place, or one for each currency.</summary>
    public static MoneyFigure? ReadMoney(JsonValue value, RuleScope scope, Catalog catalog, FindingList findings)
    {
        var amounts = new decimal?[catalog.Currencies.Count];
        if (value.Kind == JsonKind.Number)
        {
            if (scope.Currency is not { } currency)
            {
                catalog.ReportBareMoney(value, value.Text, findings);
                return null;
            }

            amounts[currency] = value.TryNumber(out var amount) ? amount : null;
            return new MoneyFigure(amounts);
        }

        var fine = true;
        foreach (var member in value.Members)
        {
            if (catalog.CheckCurrency(member.Name, value.NameLocation(member), findings) && member.Value.TryNumber(out var amount))
            {
                amounts[catalog.Currencies.IndexOf(member.Name)] = amount;
            }
            else
            {
                fine = false;
            }
        }

        return fine ? new MoneyFigure(amounts) : null;
    }

    public static Cap? ReadCap(JsonValue value, RuleScope scope, Catalog catalog, FindingList findings)
    {
        if (value.Kind == JsonKind.Text)
        {
            return Percents.ReadCap(value, findings) is { } percent ? new Cap(percent, null) : null;
        }

        return ReadMoney(value, scope, catalog, findings) is { } money ? new Cap(null, money) : null;
    }

    /// <summary>Writes a value as an author knows it.</summary>
    public static string Write(RuleValue value, CurrencySet currencies) => value.Kind == ValueKind.Percent
        ? Percents.Write(value.Percents)
        : string.Join(", ", value.Money!.Currencies.Select(currency => $"{Figures.Write(value.Money.In(currency)!.Value)} {currencies.Codes[currency]}"));

    private static RuleValue? ReadPercent(JsonValue value, bool isSurcharge, FindingList findings)
    {
        if (Percents.Read(value, findings) is not { } percents)
        {
            return null;
        }

        if (!isSurcharge && Array.Find(percents, percent => percent > 100) is var above and > 100)
        {
            findings.Add(Messages.PercentOutOfRange, value.Location, above);
            return null;
        }

        return new RuleValue(ValueKind.Percent, percents, null);
    }
}
