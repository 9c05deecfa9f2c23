namespace KeyAccount.Grammar;

/// <content>Rules of policies with figures of an agreement's own.</content>
internal static partial class FileShapes
{
    public static ObjectShape Override => field ??= new(new("an override", "una deroga"),
        new("of", TextShape.Any, new("The full name of the rule, such as policies/standard/pallets.", "Il nome completo della regola, come policies/standard/pallets."), Required: true),
        new("set", SettingsShape.Instance, new("The settings that are other here; null takes one away.", "Le impostazioni che qui sono diverse; null ne toglie una."), Required: true),
        new("id", TextShape.Name, new("Its name, unique in its file; that of the rule if not given.", "Il suo nome, unico nel file; quello della regola se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        Note)
    {
        Snippet = """{ "of": "policies/$1", "set": { "${2:percent}": $3 } }""",
    };
}
