namespace KeyAccount;

/// <content>Codes of authority and approvals.</content>
internal static partial class Messages
{
    public static readonly MessageCode RoleCircle = Error("KA3061",
        "the reporting line goes in a circle: {0}.", "la linea gerarchica contiene un ciclo: {0}.",
        "Somebody is at the top: remove one \"reportsTo\".", "Qualcuno è al vertice: togliere un \"reportsTo\".");

    public static readonly MessageCode WiderThanAbove = Warning("KA3161",
        "\"{0}\" may go further than \"{1}\", to which it reports: {2} {3}, {4} above.", "\"{0}\" può andare oltre \"{1}\", a cui risponde: {2} {3}, sopra {4}.",
        "Whoever approves should be able to agree it as well.", "Chi approva dovrebbe poterlo concordare a sua volta.");

    public static readonly MessageCode NobodyAtTheTop = Warning("KA3162",
        "\"{0}\" is at the top of a reporting line, and {1}: what goes beyond the limits below it can be approved by nobody.", "\"{0}\" è al vertice di una linea gerarchica, e {1}: ciò che supera i limiti sottostanti non può approvarlo nessuno.",
        "Give the role limits or \"unlimited\": true, and a person who has it.", "Dare al ruolo limiti o \"unlimited\": true, e una persona che lo ricopre.");
}
