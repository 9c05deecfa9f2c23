using System.Globalization;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Finds contracted prices below those of an account that has the right to the best price: on days and at quantities that both have, in the same currency, for one unit.</summary>
internal sealed class MostFavouredCheck
{
    private readonly Catalog catalog;
    private readonly IReadOnlyDictionary<Account, PriceBook> contracted;
    private readonly FindingList findings;
    private readonly Item[] items;

    public MostFavouredCheck(Catalog catalog, IReadOnlyDictionary<Account, PriceBook> contracted, FindingList findings)
    {
        this.catalog = catalog;
        this.contracted = contracted;
        this.findings = findings;
        items = [.. catalog.Items.Values.OrderBy(item => item.Index)];
    }

    public void Check(IEnumerable<SpecialCondition> conditions)
    {
        foreach (var right in conditions.Where(condition => condition is { IsDraft: false, Terms: MostFavouredTerms }))
        {
            var terms = (MostFavouredTerms)right.Terms;
            var holder = right.Account!;
            foreach (var (account, book) in contracted.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
            {
                if (account != holder && !terms.Excepted.Contains(account) && !account.Above().Contains(holder) && !holder.Above().Contains(account))
                {
                    Check(right, terms, account, book);
                }
            }
        }
    }

    private void Check(SpecialCondition right, MostFavouredTerms terms, Account account, PriceBook book)
    {
        foreach (ref readonly var record in book.All)
        {
            if (record.Item != PriceRecord.AnyItem && Meeting.Fits(terms.Chosen, items[record.Item]) && AgainstHolder(right, record, book) is { } held)
            {
                var agreement = right.FullName[..right.FullName.LastIndexOf('/')];
                findings.Add(Messages.BelowMostFavoured, record.Location, items[record.Item].Sku, Written(record), Written(held), agreement, Messages.ForWhat(terms.For), right.Account!.Id, account.Id);
            }
        }
    }

    /// <summary>Gives the holder's price that a price is below on some day and at some quantity, where both are what counts then; null for none.</summary>
    private PriceRecord? AgainstHolder(SpecialCondition right, in PriceRecord record, PriceBook book)
    {
        foreach (var member in Near(right))
        {
            if (!contracted.TryGetValue(member, out var own))
            {
                continue;
            }

            foreach (ref readonly var held in own.Of(record.Item).AsSpan())
            {
                if (record.Origin.Currency != held.Origin.Currency || record.UnitPrice >= held.UnitPrice || !record.Overlaps(held))
                {
                    continue;
                }

                var day = Latest(record.From, held.From, right.Valid.From);
                var quantity = Math.Max(record.Terms.MinQuantity, held.Terms.MinQuantity);
                if (day <= record.To && day <= held.To && day <= right.Valid.To
                    && Counts(book, record, day, quantity) && Counts(own, held, day, quantity) && !IsCovered(right, member, record, day, quantity))
                {
                    return held;
                }
            }
        }

        return null;
    }

    private static IEnumerable<Account> Near(SpecialCondition right) => [right.Account!, .. right.Account!.Above().OrderBy(account => account.Id, StringComparer.Ordinal)];

    /// <summary>Says whether an account nearer to the holder has a price of its own, so that the one above does not count.</summary>
    private bool IsCovered(SpecialCondition right, Account member, in PriceRecord record, DateOnly day, decimal quantity)
    {
        foreach (var (nearer, _) in right.Account!.FamilyOn(day))
        {
            if (nearer == member)
            {
                return false;
            }

            if (contracted.TryGetValue(nearer, out var book) && First(book, record, day, quantity) is not null)
            {
                return true;
            }
        }

        return true;
    }

    private static bool Counts(PriceBook book, in PriceRecord record, DateOnly day, decimal quantity) =>
        First(book, record, day, quantity) is { } first && first == record;

    /// <summary>Gives the price that counts without any condition, in the currency of another one.</summary>
    private static PriceRecord? First(PriceBook book, in PriceRecord like, DateOnly day, decimal quantity)
    {
        foreach (ref readonly var record in book.Of(like.Item).AsSpan())
        {
            if (!record.Origin.IsDraft && record.IsPlain(like.Origin.Currency) && record.Fits(day, quantity))
            {
                return record;
            }
        }

        return null;
    }

    private static DateOnly Latest(params ReadOnlySpan<DateOnly> days)
    {
        var latest = DateOnly.MinValue;
        foreach (var day in days)
        {
            latest = day > latest ? day : latest;
        }

        return latest;
    }

    private string Written(in PriceRecord record)
    {
        var price = record.UnitPrice;
        var decimals = Currencies.Decimals(catalog.Currencies.Codes[record.Origin.Currency]);
        return decimal.Round(price, decimals) == price ? price.ToString($"F{decimals}", CultureInfo.InvariantCulture) : Grammar.Figures.Write(decimal.Round(price, 6));
    }
}
