using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Quotes.SpecialConditions;

/// <summary>Says what bounds an order has.</summary>
internal static class OrderBoundWords
{
    public static ConditionWriter Write(MinimumOrderTerms terms, ConditionWriter words)
    {
        if (terms.Amount is { } amount)
        {
            words.Give("amount", words.In(amount)).Say($"At least {words.Written(amount)} of goods", $"Almeno {words.Written(amount)} di merce");
            words.Say(terms.OfList ? " at list" : "", terms.OfList ? " a listino" : "");
        }
        else
        {
            words.Give("quantity", terms.Quantity!.Value).Say($"A quantity of at least {ConditionWriter.Figure(terms.Quantity.Value)}", $"Una quantità di almeno {ConditionWriter.Figure(terms.Quantity.Value)}");
        }

        if (terms.Outcome is { } outcome)
        {
            return Say(outcome, words);
        }

        if (terms.Surcharge is { } surcharge)
        {
            return words.Give("surcharge", words.In(surcharge)).Say($"; below it {words.Written(surcharge)} are charged.", $"; al di sotto si addebitano {words.Written(surcharge)}.");
        }

        return words.Say("; what is missing is charged.", "; si addebita quanto manca.");
    }

    public static ConditionWriter Write(CreditLimitTerms terms, ConditionWriter words) =>
        Say(terms.Outcome, words.Give("amount", words.In(terms.Limit)).Say($"At most {words.Written(terms.Limit)} open", $"Al più {words.Written(terms.Limit)} di scoperto"));

    private static ConditionWriter Say(AlertOutcome outcome, ConditionWriter words) => outcome switch
    {
        // Who is asked on our side is none of the customer's business.
        _ when words.ForCustomer => words.Say(".", "."),
        AlertOutcome.Approval => words.Give("outcome", "approval").Say("; else an approval is needed.", "; altrimenti serve un'approvazione."),
        AlertOutcome.Reject => words.Give("outcome", "reject").Say("; else the order is rejected.", "; altrimenti l'ordine è rifiutato."),
        _ => words.Give("outcome", "alert").Say(".", "."),
    };
}
