namespace KeyAccount;

/// <summary>The codes of this package with their texts: KA60xx where rules are loaded, KA61xx where an order is priced.</summary>
internal static class NRulesMessages
{
    public static readonly MessageCode NotCompiled = Error("KA6001",
        "NRules could not take in the rule {0}: {1}", "NRules non ha potuto accogliere la regola {0}: {1}");

    public static readonly MessageCode NoSuchStep = Error("KA6002",
        "the rule {0} adjusts the step \"{1}\", which no procedure has.{2}", "la regola {0} interviene nel passo \"{1}\", che nessuna procedura ha.{2}");

    public static readonly MessageCode NotMade = Error("KA6003",
        "the rule {0} could not be made: {1}", "la regola {0} non si è potuta creare: {1}",
        "A rule class of an assembly needs a constructor without arguments.", "Una classe di regole in un assembly ha bisogno di un costruttore senza argomenti.");

    public static readonly MessageCode NoDiscountStep = Error("KA6004",
        "the rule {0} adjusts the step \"{1}\", which holds no discounts or surcharges.", "la regola {0} interviene nel passo \"{1}\", che non contiene sconti né maggiorazioni.",
        "Adjust a step that holds discounts or surcharges: this one rounds, or holds free goods or prices by hand.", "Intervenire in un passo che contiene sconti o maggiorazioni: questo arrotonda, o contiene omaggi o prezzi manuali.");

    public static readonly MessageCode Threw = Error("KA6101",
        "the rule {0} threw {1}", "la regola {0} ha sollevato {1}");

    public static readonly MessageCode NoSuchStepNow = Error("KA6102",
        "the rule {0} adjusts the step \"{1}\", which no procedure has.{2}", "la regola {0} interviene nel passo \"{1}\", che nessuna procedura ha.{2}");

    public static readonly MessageCode ForeignLine = Error("KA6103",
        "the rule {0} adjusts a line that is none of this order at this step.", "la regola {0} interviene su una riga che non è di questo ordine in questo passo.");

    public static readonly MessageCode Endless = Error("KA6104",
        "the rules in code still fired after {1} times; the last was {0}.", "le regole in codice scattavano ancora dopo {1} volte; l'ultima era {0}.");

    public static readonly MessageCode NoDiscountStepNow = Error("KA6105",
        "the rule {0} adjusts the step \"{1}\", which holds no discounts or surcharges.", "la regola {0} interviene nel passo \"{1}\", che non contiene sconti né maggiorazioni.",
        "Adjust a step that holds discounts or surcharges: this one rounds, or holds free goods or prices by hand.", "Intervenire in un passo che contiene sconti o maggiorazioni: questo arrotonda, o contiene omaggi o prezzi manuali.");

    private static MessageCode Error(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Error, english, italian, englishHint, italianHint);
}
