using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads charges that rules add, once for each procedure that has their step.</summary>
internal sealed class ChargeReader(Catalog catalog, ConditionReader conditions, DiscountReader discounts, FindingList findings)
{
    private static readonly string[] Values = ["amount", "amountPerUnit", "percent"];

    /// <summary>Reads the charges of all files; drafts hold in simulation only.</summary>
    public IReadOnlyDictionary<Procedure, IReadOnlyList<ChargeRule>> Read(IEnumerable<RuleFile> files)
    {
        var found = files.SelectMany(file => file.Charges.SelectMany(entry => Read(file, entry))).ToLookup(rule => rule.Procedure, rule => rule.Rule);
        return catalog.Procedures.Values.ToDictionary(procedure => procedure, procedure => (IReadOnlyList<ChargeRule>)[.. found[procedure].OrderBy(rule => rule.FullName, StringComparer.Ordinal)]);
    }

    private IEnumerable<(Procedure Procedure, ChargeRule Rule)> Read(RuleFile file, JsonValue entry)
    {
        foreach (var (procedure, step) in discounts.StepsOf(file, entry, isFree: false))
        {
            var before = findings.Errors;
            if (Read(file, entry, procedure, step) is { } rule && findings.Errors == before && (file.IsReleased(entry) || file.IsDraft(entry)))
            {
                yield return (procedure, rule);
            }
        }
    }

    private ChargeRule? Read(RuleFile file, JsonValue entry, Procedure procedure, Step step)
    {
        var scope = file.Scope(procedure, step.Index);
        if (step.IsStatistical)
        {
            findings.Add(Messages.StatisticalStep, entry.Location, "charge", step.Name);
        }

        var when = entry["when"] is { } tests ? conditions.Read(tests, scope) : [];
        ChargeFields.Check(entry, when, onCharges: false, findings);
        var valid = file.PeriodOf(entry, findings);
        var kind = catalog.CheckCharge(entry["charge"]!.Text, entry["charge"]!, findings);
        var given = Values.Where(setting => entry[setting] is not null).ToArray();
        if (given.Length != 1)
        {
            if (given.Length == 0)
            {
                findings.Add(Messages.NoValue, entry.Location, Values, new Phrase("the charge", "la spesa"));
            }
            else
            {
                findings.Add(Messages.TwoValues, entry[given[1]]!.Location, given[0], given[1]);
            }

            return null;
        }

        var (amount, perUnit) = (Money("amount"), Money("amountPerUnit"));
        decimal? percent = entry["percent"] is { } written && written.TryNumber(out var figure) ? figure : null;
        if (kind is null || ((amount ?? perUnit) is null && percent is null))
        {
            return null;
        }

        return new ChargeRule
        {
            FullName = $"{file.Name}/{entry["id"]!.Text}",
            Title = Titles.Read(entry["title"]),
            Location = entry.Location,
            Step = step.Index,
            Account = file.Account ?? file.OnlyFor,
            Overrides = file.Overridden,
            IsDraft = file.IsDraft(entry),
            IsInternal = entry["internal"]?.IsTrue ?? false,
            When = [.. file.WhereItStands(entry, valid, catalog.Fields), .. InCurrencies(amount ?? perUnit), .. discounts.ConditionsOf(step), .. when],
            Kind = kind,
            Amount = amount,
            AmountPerUnit = perUnit,
            Percent = percent,
        };

        MoneyFigure? Money(string setting) => entry[setting] is { } money ? RuleValues.ReadMoney(money, scope, catalog, findings) : null;
    }

    /// <summary>A charge that states money holds for orders in the currencies that it states.</summary>
    private IEnumerable<Test> InCurrencies(MoneyFigure? money)
    {
        if (money is { InEvery: false })
        {
            var field = catalog.Fields.Use(catalog.Fields.OrderCurrency);
            yield return new In(field, [.. money.Currencies.Select(currency => field.NumberOf(catalog.Currencies.Codes[currency]))]);
        }
    }
}
