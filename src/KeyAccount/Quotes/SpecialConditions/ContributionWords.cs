using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Says what an account is paid for beside its purchases, and what conditions of the company's own kinds say.</summary>
internal static class ContributionWords
{
    public static ConditionWriter Write(ContributionTerms terms, ConditionWriter words)
    {
        var (often, spesso) = terms.Period switch
        {
            "month" => ("a month", "al mese"),
            "quarter" => ("a quarter", "al trimestre"),
            "year" => ("a year", "all'anno"),
            _ => ("once", "una volta"),
        };
        words.Give("for", terms.For.In(Language.English)).Give("period", terms.Period).Give("against", terms.Against);
        words.Say($"For {terms.For.In(Language.English)}: ", $"Per {terms.For.In(Language.Italian)}: ");
        if (terms.Percent is { } percent)
        {
            var (name, title) = (terms.Base!.Name, terms.Base.Title);
            words.Give("base", name).Give("percent", percent).Say($"{ConditionWriter.Percent(percent)} of {title?.In(Language.English) ?? name} {often}", $"{ConditionWriter.Percent(percent)} di {title?.In(Language.Italian) ?? name} {spesso}");
        }
        else
        {
            words.Give("amount", words.In(terms.Amount!)).Say($"{words.Written(terms.Amount!)} {often}", $"{words.Written(terms.Amount!)} {spesso}");
        }

        if (terms.Cap is { } cap)
        {
            words.Give("cap", words.In(cap)).Say($", {words.Written(cap)} at most", $", al più {words.Written(cap)}");
        }

        words.Say(", against the account's invoice", ", dietro fattura del cliente");
        if (terms.Proof is { } proof)
        {
            words.Give("proof", proof.In(Language.English)).Say($", proved by {proof.In(Language.English)}", $", documentato da {proof.In(Language.Italian)}");
        }

        return words.Say(". It pays a service; no price changes.", ". Remunera un servizio; nessun prezzo cambia.");
    }

    public static ConditionWriter Write(ReferralTerms terms, ConditionWriter words)
    {
        words.Give("reward", words.In(terms.Reward)).Give("turnover", words.In(terms.Turnover)).Give("within", terms.Within.Words.English);
        words.Say($"{words.Written(terms.Reward)} for ", $"{words.Written(terms.Reward)} per ");
        if (terms.Brought is { } brought && !words.ForCustomer)
        {
            words.Give("brought", brought.Id).Say($"the new customer {brought.Id}", $"il nuovo cliente {brought.Id}");
        }
        else
        {
            words.Say("a new customer that the account brings", "un nuovo cliente segnalato");
        }

        var (english, italian) = terms.Within.Words;
        return words.Say($", once it has bought {words.Written(terms.Turnover)} within {english} of its first order.", $", quando ha acquistato {words.Written(terms.Turnover)} entro {italian} dal primo ordine.");
    }

    public static ConditionWriter Write(OwnTerms terms, ConditionWriter words)
    {
        if (terms.Amount is { } amount)
        {
            return words.Give("value", words.In(amount)).Say($"{words.Written(amount)}.", $"{words.Written(amount)}.");
        }

        words.Give("value", terms.Value.Text is null ? terms.Words!.In(Language.English) : terms.Value);
        var (english, italian) = (terms.Words?.In(Language.English) ?? Plain(terms.Value), terms.Words?.In(Language.Italian) ?? Plain(terms.Value));
        return words.Say(Ended(english), Ended(italian));
    }

    private static string Plain(FieldValue value) => value.Number is { } number ? ConditionWriter.Figure(number) : value.Text!;

    /// <summary>Ends a sentence, unless whoever wrote it has.</summary>
    private static string Ended(string text) => text.EndsWith('.') || text.EndsWith('!') || text.EndsWith('?') ? text : $"{text}.";
}
