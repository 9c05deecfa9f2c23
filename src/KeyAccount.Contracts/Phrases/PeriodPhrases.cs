using KeyAccount.Grammar;

namespace KeyAccount.Contracts.Phrases;

/// <summary>Words for days and periods; both ends are always included, and it is said so.</summary>
internal static class PeriodPhrases
{
    /// <summary>Writes a period: "from 1 January 2026 up to and including 31 March 2026".</summary>
    public static Wording Between(Wording text, DateOnly? from, DateOnly? to, RulePath path)
    {
        if (from is { } first)
        {
            text.Figure("from", "dal", Figure.Date(path.ToString(), first));
        }

        if (to is { } last)
        {
            text = from is null ? text.Say("up to and including", "fino al") : text.Say(" up to and including", " fino al");
            text.Text(" ").Figure(Figure.Date(path.ToString(), last)).Say("", " compreso");
        }

        return text;
    }

    /// <summary>Writes the days of a rule where they are not those of its agreement; empty where they are.</summary>
    public static Wording Valid(Period valid, RulePath path, DraftingScope scope)
    {
        var term = scope.Agreement.ExtendedUntil is { } until ? scope.Agreement.Term with { To = until } : scope.Agreement.Term;
        return valid == term || valid == scope.Agreement.Term ? scope.NewText()
            : Between(scope.NewText(), valid.From > term.From ? valid.From : null, valid.To < term.To ? valid.To : null, path.At("valid"));
    }
}
