using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Reads measures.json: what bonuses count, and when they are settled.</summary>
internal sealed class MeasuresReader(Catalog catalog, PostingConditions conditions, FindingList findings)
{
    public const string File = "measures.json";

    public void Read(RuleFolder folder)
    {
        var root = folder.Json(File);
        catalog.KnowsMeasures = !folder.Has(File) || (root is not null && FileShapes.Measures.Check(root, findings));
        var passedOver = new FindingList();
        foreach (var member in root?["bases"]?.Members ?? [])
        {
            if (FileShapes.BonusBase.Check(member.Value, passedOver))
            {
                catalog.Measures.Bases.TryAdd(member.Name, Base(member.Name, member.Value));
            }
        }

        foreach (var member in root?["calendars"]?.Members ?? [])
        {
            if (FileShapes.Calendar.Check(member.Value, passedOver))
            {
                catalog.Measures.Calendars.TryAdd(member.Name, Calendar(member.Name, member.Value));
            }
        }
    }

    private BonusBase Base(string name, JsonValue entry)
    {
        var scope = new RuleScope(null, RuleScope.AfterSteps, catalog.Currencies.Count == 1 ? 0 : null, NamedCurrency: false);
        var less = entry["less"]?.Items.Select(item => item.Text).ToArray();
        return new BonusBase(name, entry)
        {
            Title = Titles.Read(entry["title"]),
            IsAfterDiscounts = entry["after"]?.Text != "nothing",
            WithTax = entry["tax"]?.Text == "gross",
            LessReturns = less is null || less.Contains("returns"),
            LessCreditNotes = less is null || less.Contains("credit-notes"),
            OnlyPaid = entry["paid"]?.IsTrue == true,
            When = conditions.Read(entry["when"], scope),
            Except = conditions.Read(entry["except"], scope),
            ExceptCategories = entry["except"] is { Members: [{ Name: "item.category", Value: var categories }] } ? [.. OneOrListShape.Names(categories).Select(category => category.Text)] : [],
        };
    }

    private SettlementCalendar Calendar(string name, JsonValue entry)
    {
        var every = entry["every"]!.Text;
        if (every == "custom" && entry["dates"] is null)
        {
            findings.Add(Messages.Incomplete, entry["every"]!.Location, "dates", new Phrase("Say on which days of each year.", "Indicare in quali giorni dell'anno."));
        }
        else if (every != "custom" && entry["dates"] is { } dates)
        {
            findings.Add(Messages.PointlessSetting, dates.Location, "dates", new Phrase($"every is {every}, not custom", $"every è {every}, non custom"));
        }

        if (every == "custom" && entry["yearStarts"] is { } starts)
        {
            findings.Add(Messages.PointlessSetting, starts.Location, "yearStarts", new Phrase("the days are given", "i giorni sono indicati"));
        }

        var days = new List<(int Month, int Day)>();
        foreach (var item in entry["dates"]?.Items ?? [])
        {
            if (MonthDays.Read(item, findings) is not { } day)
            {
                continue;
            }

            if (days.Count > 0 && day.CompareTo(days[^1]) <= 0)
            {
                findings.Add(Messages.NotAscending, item.Location, "dates", item.Text, entry["dates"]!.Items[days.Count - 1].Text);
            }

            days.Add(day);
        }

        return new SettlementCalendar(name, entry)
        {
            Title = Titles.Read(entry["title"]),
            Months = every switch { "month" => 1, "quarter" => 3, "half-year" => 6, "year" => 12, _ => days.Count == 0 ? 12 : 0 },
            Dates = every == "custom" ? [.. days] : [],
            Year = MonthDays.Year(entry["yearStarts"], findings),
            StatementDays = Whole(entry["statementDays"]),
            PaymentDays = Whole(entry["paymentDays"]),
            Form = entry["form"]?.Text switch { "transfer" => BonusForm.Transfer, "customer-invoice" => BonusForm.CustomerInvoice, _ => BonusForm.CreditNote },
        };
    }

    private static int? Whole(JsonValue? figure) => figure is not null && figure.TryNumber(out var number) ? (int)number : null;
}
