using KeyAccount.Grammar;
using KeyAccount.Rules.Bonuses;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads what an account is paid for beside its purchases: services that it invoices, and new customers that it brings.</summary>
internal static class ContributionReader
{
    public static ContributionTerms? Contribution(TermsSource source)
    {
        if (!OrderBoundReader.OneOf(source, "percent", "amount"))
        {
            return null;
        }

        if (source.Has("percent") && !source.Has("base"))
        {
            source.Missing("base", "A percentage is of something: name a base of measures.json.", "Una percentuale è di qualcosa: indicare una base di measures.json.");
            return null;
        }

        foreach (var setting in new[] { "base", "cap" }.Where(setting => source.Has("amount") && source.Has(setting)))
        {
            source.Pointless(setting, "an amount is paid", "si paga un importo");
        }

        var measured = source.Has("base") ? BaseOf(source) : null;
        return source.Has("base") && measured is null ? null : new ContributionTerms
        {
            For = Titles.Read(source.Entry["for"])!,
            Base = measured,
            Percent = source.Figure("percent"),
            Amount = source.Money("amount"),
            Cap = source.Money("cap"),
            Period = source.Text("period") ?? "year",
            Against = source.Text("against")!,
            Proof = Titles.Read(source.Entry["proof"]),
        };
    }

    private static BonusBase? BaseOf(TermsSource source)
    {
        var (name, known) = (source.Entry["base"]!, source.Catalog.Measures.Bases);
        if (!known.TryGetValue(name.Text, out var found) && source.Catalog.KnowsMeasures)
        {
            source.Findings.Add(Messages.UnknownMeasure, name.Location, new Phrase("base", "la base"), name.Text, Messages.NearestTo(name.Text, known.Keys));
        }

        return found;
    }

    public static ReferralTerms? Referral(TermsSource source)
    {
        var after = source.Entry["after"]!;
        if (Duration.TryRead(after["within"]!.Text) is not { } within)
        {
            source.Findings.Add(Messages.NotADuration, after["within"]!.Location, after["within"]!.Text);
            return null;
        }

        var brought = source.Entry["brought"];
        var account = brought is null ? null : source.Catalog.CheckAccount(brought.Text, brought, source.Findings);
        if (account is not null && account == source.File.Account)
        {
            source.Findings.Add(Messages.BringsItself, brought!.Location, account.Id);
            return null;
        }

        var reward = source.Money("reward");
        var turnover = RuleValues.ReadMoney(after["turnover"]!, source.Scope, source.Catalog, source.Findings);
        return reward is null || turnover is null || (brought is not null && account is null) ? null : new ReferralTerms(reward, turnover, within, account);
    }
}
