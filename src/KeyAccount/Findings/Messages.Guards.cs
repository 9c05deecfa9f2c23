namespace KeyAccount;

/// <content>Codes of guards.</content>
internal static partial class Messages
{
    public static readonly MessageCode GuardIsPerLine = Error("KA1470",
        "{0} is about each line, so \"per\": \"order\" cannot stand beside it.", "{0} riguarda ogni riga: accanto non può stare \"per\": \"order\".",
        "Leave \"per\" out, or guard the margin or the discount of the order with alert, approval or reject.", "Togliere \"per\", o mettere una soglia al margine o allo sconto dell'ordine con alert, approval o reject.");

    public static readonly MessageCode BadExpectedBonus = Error("KA4060",
        "an expected bonus of {0} % is out of range.", "un bonus previsto del {0} % è fuori dai limiti.",
        "Write a percentage from 0 up to, but not including, 100.", "Scrivere una percentuale da 0 fino a 100 escluso.");
}
