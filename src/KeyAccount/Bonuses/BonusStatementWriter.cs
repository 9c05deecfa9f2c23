using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>Puts what a bonus has come to into the words of a statement.</summary>
internal static class BonusStatementWriter
{
    public static string Heading(string account, DateOnly asOf, Language language) =>
        new Phrase($"Bonuses of {account} as of {Day(asOf)}", $"Premi di {account} al {Day(asOf)}").In(language);

    public static BonusStatementPart Part(BonusResult result, string account, BonusSettled[] settled, Language language)
    {
        var own = result.Shares.FirstOrDefault(share => share.Account == account);
        var isShared = result.Shares.Length > 1 || (own is not null && result.Account != account);
        var ofAccount = Array.FindAll(settled, one => one.Share == account);
        var (earned, paid) = (own?.Earned ?? 0, ofAccount.Sum(one => one.Amount));
        var rows = ImmutableArray.CreateBuilder<BonusStatementRow>();
        rows.Add(Row(BaseOf(result), BonusWords.Money(result.Base, result.Currency), language));
        if (result.By is not "amount" || result.Figure != result.Base)
        {
            rows.Add(Row(FigureOf(result), BonusWords.Figure(result.Figure, result.By), language));
        }

        if (result.Baseline is { } baseline)
        {
            rows.Add(Row(new("Baseline", "Base di confronto"), BonusWords.Figure(baseline, "amount"), language));
        }

        if (result.Form is not (BonusForm.Points or BonusForm.Goods) && result.Rule.Terms is not (EarlyPaymentTerms or VolumeTerms { IsFlat: true }))
        {
            rows.Add(result.Step is { } step
                ? Row(new("Step reached", "Scaglione raggiunto"), BonusWords.Figure(step, result.By), language)
                : Row(new("No step reached yet", "Nessuno scaglione raggiunto"), new("", ""), language));
        }

        foreach (var row in result.Rows.Where(row => row.Kind != "rounding"))
        {
            rows.Add(Row(row.Words, Worth(result, row.Amount), language));
        }

        rows.Add(Row(new("Earned", "Maturato"), Worth(result, result.Earned), language));
        if (isShared)
        {
            rows.Add(Row(new($"of which {account}", $"di cui {account}"), Worth(result, earned), language));
        }

        foreach (var one in ofAccount.Where(one => one.Amount != 0).OrderBy(one => one.Date))
        {
            rows.Add(Row(one.Amount < 0 ? new($"Had back on {Day(one.Date)}", $"Recuperato il {Day(one.Date)}") : new($"Settled on {Day(one.Date)}", $"Liquidato il {Day(one.Date)}"), Worth(result, -one.Amount), language));
        }

        rows.Add(Row(earned - paid < 0 ? new("To be taken off the next settlement", "Da recuperare alla prossima liquidazione") : new("Still to be settled", "Ancora da liquidare"), Worth(result, Math.Abs(earned - paid)), language));
        return new BonusStatementPart(TitleOf(result, language), rows.ToImmutable(), Next(result)?.In(language), earned, paid);
    }

    private static string TitleOf(BonusResult result, Language language)
    {
        var days = result.Rule.Period == BonusPeriodKind.Year && result.PeriodFrom is { Month: 1, Day: 1 }
            ? result.PeriodFrom.ToString("yyyy", CultureInfo.InvariantCulture)
            : new Phrase($"{Day(result.PeriodFrom)} to {Day(result.PeriodTo)}", $"dal {Day(result.PeriodFrom)} al {Day(result.PeriodTo)}").In(language);
        return $"{result.Title(language)}, {days}";
    }

    private static Phrase BaseOf(BonusResult result) => result.Rule.Base.Title is { } title
        ? new(title.In(Language.English), title.In(Language.Italian))
        : new("Purchases", "Acquisti");

    private static Phrase FigureOf(BonusResult result) => result.By switch
    {
        "quantity" => new("Quantity", "Quantità"),
        "weight" => new("Weight", "Peso"),
        "growth" => new("Growth", "Crescita"),
        "share" => new("Share", "Quota"),
        _ => new("Of which counted", "Di cui considerati"),
    };

    private static Phrase? Next(BonusResult result)
    {
        if (result.IsOver || result is not { NextStep: { } next, ToNextStep: { } missing })
        {
            return null;
        }

        var (step, more) = (BonusWords.Figure(next, result.By), BonusWords.Figure(missing, result.By));
        var then = result.EarnedAtNextStep is { } worth ? Worth(result, worth) : null;
        return new(
            $"{more.English} more to the next step of {step.English}{(then is null ? "." : $", which earns {then.English}.")}",
            $"Mancano {more.Italian} al prossimo scaglione di {step.Italian}{(then is null ? "." : $", che vale {then.Italian}.")}");
    }

    private static Phrase Worth(BonusResult result, decimal amount) => result.Form switch
    {
        BonusForm.Points => new($"{BonusWords.Plain(amount).English} points", $"{BonusWords.Plain(amount).Italian} punti"),
        BonusForm.Goods => new($"{BonusWords.Plain(amount).English} x {result.Item}", $"{BonusWords.Plain(amount).Italian} x {result.Item}"),
        _ => BonusWords.Money(decimal.Round(amount, Currencies.Decimals(result.Currency), MidpointRounding.AwayFromZero), result.Currency),
    };

    private static BonusStatementRow Row(Phrase text, Phrase figure, Language language) => new(text.In(language), figure.In(language));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
