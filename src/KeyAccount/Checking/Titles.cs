using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads titles.</summary>
internal static class Titles
{
    public static Title? Read(JsonValue? value) => value?.Kind switch
    {
        JsonKind.Text => Title.Of(value.Text),
        JsonKind.Object => new Title(value["en"]?.Text, value["it"]?.Text),
        _ => null,
    };
}
