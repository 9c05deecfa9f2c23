using KeyAccount.Grammar;

namespace KeyAccount.Contracts.Clauses;

/// <summary>The accepted form of a clause's file.</summary>
internal static class ClauseShapes
{
    public static ObjectShape Clause { get; } = new(
        new("a clause", "una clausola"),
        new Setting("version", TextShape.Name, new("The version of its wording.", "La versione del testo."), Required: true),
        new Setting("title", TitleShape.Instance, new("Its title.", "Il titolo."), Required: true),
        new Setting("place", NumberShape.Priority, new("Where it stands among the others: the lower comes first.", "Dove sta tra le altre: prima il numero più basso."), Required: true),
        new Setting("include", TextShape.OneOf(
            ("rules", new("Where there is a rule that it states.", "Dove c'è una regola che enuncia.")),
            ("always", new("Always.", "Sempre.")),
            ("asked", new("Where the agreement names it, or another clause needs it.", "Dove l'accordo la nomina, o un'altra clausola la richiede."))), new("When it is in a contract.", "Quando sta nel contratto."), Required: true),
        new Setting("mirrors", new ListShape(TextShape.Name), new("The kinds of rules that it states.", "I tipi di regole che enuncia.")),
        new Setting("needs", new ListShape(TextShape.Name), new("Clauses that it brings with it.", "Clausole che porta con sé.")),
        new Setting("excludes", new ListShape(TextShape.Name), new("Clauses that it cannot stand beside.", "Clausole accanto a cui non può stare.")),
        new Setting("note", TextShape.Any, new("A note for those who edit it.", "Una nota per chi la scrive.")));
}
