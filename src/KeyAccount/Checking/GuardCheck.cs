using System.Globalization;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Holds contracted prices and lists against guards: what could never be sold as it is written shows when rules are checked, not when an order comes.</summary>
internal sealed class GuardCheck
{
    /// <summary>So many of the items without a cost are named, the others counted.</summary>
    private const int Named = 5;

    private readonly Catalog catalog;
    private readonly FindingList findings;
    private readonly Item[] items;
    private readonly int company;
    private readonly Meeting meeting;

    public GuardCheck(Catalog catalog, FindingList findings)
    {
        this.catalog = catalog;
        this.findings = findings;
        meeting = new Meeting(catalog);
        items = [.. catalog.Items.Values.OrderBy(item => item.Index)];
        company = catalog.Currencies.IndexOf(catalog.Company.Currency);
    }

    public void Check(IReadOnlyList<Guard> guards, IReadOnlyDictionary<Account, PriceBook> contracted)
    {
        foreach (var guard in guards.Where(guard => guard is { IsDraft: false, IsOfOrder: false, Kind: GuardKind.FloorPrice or GuardKind.MinimumMargin or GuardKind.MinimumMarkup }))
        {
            foreach (var (_, book) in contracted.Where(pair => AreRelated(guard.Account, pair.Key) && !guard.NotFor.Any(account => account == pair.Key || pair.Key.Above().Contains(account))).OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
            {
                CheckContracted(guard, book);
            }

            CheckLists(guard);
        }

        foreach (var guard in guards.Where(guard => guard is { IsDraft: false, NeedsCost: true }))
        {
            CheckCosts(guard);
        }

        foreach (var floor in guards.Where(guard => guard is { IsDraft: false, Kind: GuardKind.FloorPrice, Price: not null }))
        {
            CheckAgainstHighest(floor, guards.Where(guard => guard is { IsDraft: false, Kind: GuardKind.MaximumPrice, Price: not null }));
        }
    }

    /// <summary>Reports the items that a guard looks at and that have no cost: of them it cannot tell anything.</summary>
    private void CheckCosts(Guard guard)
    {
        var without = items.Where(item => item.Cost is null && Meeting.Fits(guard.Written, item)).Select(item => item.Sku).Order(StringComparer.Ordinal).ToArray();
        if (catalog.KnowsItems && without.Length > 0)
        {
            findings.Add(Messages.GuardWithoutCost, guard.Location, guard.FullName, Messages.ItemsWithoutCost(without.Length, [.. without.Take(Named)]));
        }
    }

    /// <summary>Reports a lowest price above a highest one: no price keeps both.</summary>
    private void CheckAgainstHighest(Guard floor, IEnumerable<Guard> highest)
    {
        foreach (var guard in highest.Where(guard => !guard.Valid.And(floor.Valid).IsEmpty && guard.IsNetNet == floor.IsNetNet && meeting.CanMeet(guard.When, floor.When)))
        {
            for (var currency = 0; currency < catalog.Currencies.Count; currency++)
            {
                if (floor.Price!.In(currency) is { } least && guard.Price!.In(currency) is { } most && least > most)
                {
                    findings.Add(Messages.GuardsContradict, floor.Location, floor.FullName, least, guard.FullName, most, catalog.Currencies.Codes[currency], string.Create(CultureInfo.InvariantCulture, $"{guard.Location.File}({guard.Location.Line},{guard.Location.Column})"));
                    break;
                }
            }
        }
    }

    private static bool AreRelated(Account? guarded, Account account) =>
        guarded is null || guarded == account || account.Above().Contains(guarded) || guarded.Above().Contains(account);

    private void CheckContracted(Guard guard, PriceBook book)
    {
        foreach (ref readonly var record in book.All)
        {
            if (!IsStated(record, guard) || record.From > guard.Valid.To || guard.Valid.From > record.To
                || BoundOf(guard, items[record.Item], record.Origin) is not { } bound || record.UnitPrice >= bound || !Meeting.Fits(guard.Written, items[record.Item]))
            {
                continue;
            }

            // Only what is certain and what the guard would not let pass stops the load.
            var refuses = guard.Outcome is AlertOutcome.Clamp or AlertOutcome.Reject && Array.TrueForAll(guard.Written, Meeting.ReadsItems);
            findings.Add(refuses ? Messages.ContractedBelowGuard : Messages.ContractedMayBeBelowGuard, record.Location,
                items[record.Item].Sku, record.UnitPrice, decimal.Round(bound, 4), guard.FullName, string.Create(CultureInfo.InvariantCulture, $"{guard.Location.File}({guard.Location.Line},{guard.Location.Column})"));
        }
    }

    /// <summary>Reports a guard that no list price of any item keeps.</summary>
    private void CheckLists(Guard guard)
    {
        var isAny = false;
        foreach (var list in catalog.PriceLists.Values)
        {
            if (list.Derived is not null)
            {
                return;
            }

            foreach (ref readonly var record in list.Book.All)
            {
                if (!IsStated(record, guard))
                {
                    return;
                }

                if (Meeting.Fits(guard.Written, items[record.Item]) && BoundOf(guard, items[record.Item], record.Origin) is { } bound)
                {
                    if (record.UnitPrice >= bound)
                    {
                        return;
                    }

                    isAny = true;
                }
            }
        }

        if (isAny)
        {
            findings.Add(Messages.GuardNeverMet, guard.Location, guard.FullName);
        }
    }

    /// <summary>Says whether a record states the price of one item, on the basis that the guard looks at.</summary>
    private static bool IsStated(in PriceRecord record, Guard guard) =>
        record.Item != PriceRecord.AnyItem && record.Origin.Derivation is null && !(guard.NeedsCost && record.Origin.IncludesTax);

    /// <summary>Gives the lowest price of a unit; null where the guard states none.</summary>
    private decimal? BoundOf(Guard guard, Item item, PriceOrigin origin)
    {
        if (guard.Price is { } price)
        {
            return price.In(origin.Currency);
        }

        if (origin.Currency != company)
        {
            return null;
        }

        return guard.Kind switch
        {
            GuardKind.MinimumMargin => item.Cost * 100 / (100 - guard.Percent),
            GuardKind.MinimumMarkup => item.Cost * (100 + guard.Percent) / 100,
            _ => item.Values.TryGetValue(guard.PriceField!.Name, out var stated) ? stated.Number : null,
        };
    }
}
