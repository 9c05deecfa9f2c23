namespace KeyAccount;

/// <content>Codes of authority and approvals.</content>
internal static partial class Messages
{
    public static readonly MessageCode RoleCircle = Error("KA3081",
        "the reporting line goes in a circle: {0}.", "la linea gerarchica contiene un ciclo: {0}.",
        "Somebody is at the top: remove one \"reportsTo\".", "Qualcuno è al vertice: togliere un \"reportsTo\".");

    public static readonly MessageCode WiderThanAbove = Warning("KA3161",
        "\"{0}\" may go further than \"{1}\", to which it reports: {2} {3}, {4} above.", "\"{0}\" può andare oltre \"{1}\", a cui risponde: {2} {3}, sopra {4}.",
        "Whoever approves should be able to agree it as well.", "Chi approva dovrebbe poterlo concordare a sua volta.");

    public static readonly MessageCode NobodyAtTheTop = Warning("KA3162",
        "\"{0}\" is at the top of a reporting line, and {1}: what goes beyond the limits below it can be approved by nobody.", "\"{0}\" è al vertice di una linea gerarchica, e {1}: ciò che supera i limiti sottostanti non può approvarlo nessuno.",
        "Give the role limits or \"unlimited\": true, and a person who has it.", "Dare al ruolo limiti o \"unlimited\": true, e una persona che lo ricopre.");

    public static readonly MessageCode NoPerson = Error("KA4061", "authority.json has no person \"{0}\".{1}", "authority.json non contiene la persona \"{0}\".{1}");

    public static readonly MessageCode OwnApproval = Error("KA4062", "{0} made the quote and cannot approve it.", "{0} ha fatto il preventivo e non può approvarlo.",
        "Somebody above approves it.", "Lo approva chi sta sopra.");

    public static readonly MessageCode NoRightToApprove = Error("KA4063", "{0} ({1}) may not approve {2}.", "{0} ({1}) non può approvare {2}.",
        "The lowest role that may: {3}.", "Il ruolo più basso che può: {3}.");

    public static readonly MessageCode ApprovalOfOther = Error("KA4064", "the approval by {0} is for another quote: {1}.", "l'approvazione di {0} riguarda un altro preventivo: {1}.",
        "Leave it out of the request.", "Toglierla dalla richiesta.");

    public static readonly MessageCode NobodyMayApprove = Error("KA4065", "nobody can approve: the rule folder has no authority.json.", "nessuno può approvare: la cartella delle regole non ha authority.json.",
        "Say in authority.json who may agree what.", "Indicare in authority.json chi può concordare che cosa.");

    public static readonly MessageCode MakerNotSaid = Error("KA4066", "an approval counts only where it is said who made the quote.", "un'approvazione vale solo se è indicato chi ha fatto il preventivo.",
        "Write \"by\" in the request.", "Scrivere \"by\" nella richiesta.");

    public static readonly MessageCode NothingToApprove = Error("KA4067", "there is nothing for {0} to approve.", "non c'è nulla che {0} debba approvare.");

    public static readonly MessageCode NotAMoment = Error("KA4068", "\"{0}\" is no time.", "\"{0}\" non è un momento.",
        "Write it as 2026-03-10T09:30:00+01:00.", "Scriverlo come 2026-03-10T09:30:00+01:00.");
}
