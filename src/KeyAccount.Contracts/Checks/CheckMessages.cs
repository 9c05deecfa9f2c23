namespace KeyAccount.Contracts.Checks;

/// <summary>The codes of what checks find in a drafted contract: KA514x.</summary>
internal static class CheckMessages
{
    public static readonly MessageCode Misread = Error("KA5141",
        "clause {0}: \"{1}\" does not read back as the figure of {2}.", "clausola {0}: \"{1}\" non si rilegge come il valore di {2}.");

    public static readonly MessageCode LiteralFigure = Error("KA5142",
        "clause {0}: \"{1}\" stands in the text and comes from no rule.", "clausola {0}: \"{1}\" sta nel testo e non viene da alcuna regola.",
        "Print it from a rule, or as a name.", "Stamparlo da una regola, o come nome.");

    public static readonly MessageCode LiteralNumeral = Error("KA5143",
        "clause {0}: \"{1}\" is a figure in words that comes from no rule.", "clausola {0}: \"{1}\" è una cifra in lettere che non viene da alcuna regola.",
        "Print it from a rule.", "Stamparla da una regola.");

    public static readonly MessageCode LanguagesDisagree = Error("KA5144",
        "{0} = {1} is stated in {2} and not as often in {3}.", "{0} = {1} è enunciato in {2} e non altrettante volte in {3}.");

    public static readonly MessageCode NoTarget = Error("KA5145",
        "clause {0} refers to \"{1}\", which is not in this contract.", "la clausola {0} rinvia a \"{1}\", che non è in questo contratto.");

    public static readonly MessageCode Twice = Error("KA5146",
        "\"{0}\" stands twice in this contract.", "\"{0}\" sta due volte in questo contratto.");

    private static MessageCode Error(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Error, english, italian, englishHint, italianHint);
}
