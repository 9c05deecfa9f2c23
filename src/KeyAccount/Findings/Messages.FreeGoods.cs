namespace KeyAccount;

/// <content>Codes of free goods.</content>
internal static partial class Messages
{
    public static readonly MessageCode NoStepForFreeGoods = Error("KA1450",
        "no procedure has a step that holds free goods.", "nessuna procedura ha un passo per gli omaggi.",
        "Add a step where they are to be taken: { \"step\": \"free-goods\", \"holds\": \"freeGoods\" }.", "Aggiungere un passo dove vanno calcolati: { \"step\": \"free-goods\", \"holds\": \"freeGoods\" }.");

    public static readonly MessageCode StepHoldsOther = Error("KA1451",
        "step \"{0}\" does not hold {1}.", "il passo \"{0}\" non contiene {1}.", "Steps for this rule: {2}.", "Passi per questa regola: {2}.");

    public static readonly MessageCode GiveNotUnderstood = Error("KA1452",
        "\"{0}\" does not say how many are paid and how many are free.", "\"{0}\" non dice quante si pagano e quante sono in omaggio.",
        "Write two figures above 0 with a plus between them: \"12+1\".", "Scrivere due cifre sopra 0 con un più in mezzo: \"12+1\".");

    public static readonly MessageCode SameUnits = Error("KA3040",
        "in step \"{2}\" \"{0}\" and \"{1}\" rank alike and can take the same units.", "nel passo \"{2}\" \"{0}\" e \"{1}\" hanno lo stesso rango e possono prendere le stesse unità.",
        "Give one a higher \"priority\", or say \"tie\": \"id\" in the step.", "Dare a una una \"priority\" più alta, o scrivere \"tie\": \"id\" nel passo.");

    public static readonly MessageCode BuysNothing = Error("KA1453",
        "for an amount of 0 nothing need be bought.", "per un importo di 0 non bisogna comprare nulla.", "Write an amount above 0.", "Scrivere un importo sopra 0.");

    public static readonly MessageCode TooManyParts = Error("KA1454",
        "the bundle has {0} parts.", "il pacchetto ha {0} parti.", "A bundle has at most {1} parts: put items that can stand for one another into one part.", "Un pacchetto ha al massimo {1} parti: mettere in una sola parte gli articoli che si possono sostituire.");
}
