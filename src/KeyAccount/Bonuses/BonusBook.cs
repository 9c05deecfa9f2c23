using System.Runtime.InteropServices;
using KeyAccount.Grammar;
using KeyAccount.Pricing;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>The sums of a run, by bonus, account that earns, and period; baselines apart.</summary>
internal sealed class BonusBook(CompiledRules rules, BonusQuestion question)
{
    private readonly Dictionary<(BonusScheme, Account, DateOnly), BonusSums> current = [];
    private readonly Dictionary<(BonusScheme, Account, DateOnly), BonusSums> baselines = [];
    private readonly Dictionary<(Account, Account, DateOnly), bool> memberships = [];

    public IEnumerable<BonusSums> Current => current.Values;

    /// <summary>Gives the sums of a period, empty where nothing counted yet.</summary>
    public BonusSums Of(BonusScheme scheme, Account payee, Period period) => Sums(current, scheme, payee, period);

    /// <summary>Finds the sums of a period; null where nothing counted.</summary>
    public BonusSums? Find(BonusScheme scheme, Account payee, Period period) => current.GetValueOrDefault((scheme, payee, period.From));

    /// <summary>Finds the sums of what a period is compared with; null where nothing counted.</summary>
    public BonusSums? BaselineOf(BonusScheme scheme, Account payee, Period period) => baselines.GetValueOrDefault((scheme, payee, period.From));

    /// <summary>Adds a posting that a bonus counts.</summary>
    public void Add(BonusScheme scheme, Posting posting, AccountFacts account, Item? item, bool isPart)
    {
        var cameBack = posting.Kind is PostingKind.Return or PostingKind.CreditNote;
        var day = cameBack && scheme.Returns.IsByOriginal ? posting.OriginalDate ?? posting.Date : posting.Date;
        var payee = scheme.Terms is ReferralBonusTerms || scheme.RollUp is not null ? scheme.Account! : account.Account;
        var period = scheme.PeriodOf(day);
        if (scheme.Terms is GrowthTerms growth && growth.Baseline is null)
        {
            AddToBaselines(scheme, growth, posting, account, item, payee, day, cameBack);
        }

        if (!scheme.Valid.Contains(day) || !Belongs(scheme, account.Account, day, period))
        {
            return;
        }

        var sums = Sums(current, scheme, payee, period);
        if (!IsInCurrency(scheme, sums, posting, account))
        {
            sums.InOtherCurrencies++;
            return;
        }

        switch (scheme.Terms)
        {
            case ReferralBonusTerms referral:
                var first = day < sums.First ? day : sums.First;
                if (day <= referral.Within.After(first))
                {
                    sums.Add(account.Account, TotalsOf(scheme, posting, item), false, day, cameBack);
                }

                break;
            case EarlyPaymentTerms early:
                var inTime = posting.Paid is { } paid && paid <= question.AsOf && paid.DayNumber - posting.Date.DayNumber <= early.Days;
                sums.Add(account.Account, TotalsOf(scheme, posting, item), inTime, day, cameBack);
                break;
            default:
                sums.Add(account.Account, TotalsOf(scheme, posting, item), isPart, day, cameBack);
                break;
        }
    }

    private void AddToBaselines(BonusScheme scheme, GrowthTerms growth, Posting posting, AccountFacts account, Item? item, Account payee, DateOnly day, bool cameBack)
    {
        // Which period the day is the baseline of: the one a year later, or the next one, or all where one baseline holds for all.
        var period = growth.Over is { } over ? over : scheme.Months == 0 ? BonusPeriods.BaselineOf(scheme, scheme.Valid) : scheme.PeriodOf(day);
        if (!period.Contains(day))
        {
            return;
        }

        var later = growth.Over is not null || scheme.Months == 0 ? scheme.Valid : scheme.Year.Moved(period, scheme.Months, growth.OverPrevious ? 1 : 12 / scheme.Months);
        if (scheme.Account is { } head && account.Account != head)
        {
            var counts = growth.Perimeter switch
            {
                Perimeter.Now => IsMember(account.Account, head, later.To),
                Perimeter.Both => IsMember(account.Account, head, later.To) && IsMember(account.Account, head, period.To),
                _ => IsMember(account.Account, head, scheme.RollUp is { IsAtPeriodEnd: true } ? period.To : day),
            };
            if (!counts)
            {
                return;
            }
        }

        var sums = Sums(baselines, scheme, payee, period);
        if (IsInCurrency(scheme, sums, posting, account))
        {
            sums.Add(account.Account, TotalsOf(scheme, posting, item), false, day, cameBack);
        }
    }

    private bool Belongs(BonusScheme scheme, Account account, DateOnly day, Period period)
    {
        if (scheme.Account is not { } head || account == head || scheme.Terms is ReferralBonusTerms)
        {
            return true;
        }

        return scheme.Terms is GrowthTerms { Perimeter: not Perimeter.Then } growth && scheme.RollUp is not null
            ? IsMember(account, head, period.To) && (growth.Perimeter == Perimeter.Now || growth.Baseline is not null || IsMember(account, head, BonusPeriods.BaselineOf(scheme, period).To))
            : IsMember(account, head, scheme.RollUp is { IsAtPeriodEnd: true } ? period.To : day);
    }

    private bool IsMember(Account account, Account head, DateOnly day)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(memberships, (account, head, day), out var isKnown);
        if (!isKnown)
        {
            known = Array.Exists(rules.Accounts[account.Id].FamilyOn(day), member => member.Account == head);
        }

        return known;
    }

    private bool IsInCurrency(BonusScheme scheme, BonusSums sums, Posting posting, AccountFacts account) =>
        (posting.Currency ?? account.Account.Currency) == rules.Model.Catalog.Currencies.Codes[sums.Currency];

    private static BonusTotals TotalsOf(BonusScheme scheme, Posting posting, Item? item)
    {
        var quantity = posting.Quantity;
        if (scheme.Terms is VolumeTerms { Unit: { } unit })
        {
            // An item that does not come in the unit has no quantity in it.
            quantity = item?.FactorOf(unit) is { } factor ? quantity / factor : 0;
        }

        return new BonusTotals(scheme.Base.AmountOf(posting), quantity, (item?.Weight ?? 0) * posting.Quantity);
    }

    private BonusSums Sums(Dictionary<(BonusScheme, Account, DateOnly), BonusSums> sums, BonusScheme scheme, Account payee, Period period)
    {
        ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (scheme, payee, period.From), out _);
        return found ??= new BonusSums(scheme, payee, period, rules.Model.Catalog.Currencies.IndexOf(scheme.Currency ?? payee.Currency));
    }
}
