using System.CommandLine;

namespace KeyAccount.Cli;

/// <summary>The option <c>--language</c>, which every verb has.</summary>
internal static class LanguageOption
{
    private const string Name = "--language";

    public static Option<string> Create(Terminal terminal)
    {
        var option = new Option<string>(Name)
        {
            Description = terminal.Say(new("The language of texts.", "La lingua dei testi.")),
            DefaultValueFactory = _ => "en",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("en", "it");
        return option;
    }

    /// <summary>Finds the language before anything is parsed, since help and complaints are in it too.</summary>
    public static Language In(string[] args)
    {
        var at = Array.FindLastIndex(args, arg => arg == Name || arg.StartsWith($"{Name}=", StringComparison.Ordinal) || arg.StartsWith($"{Name}:", StringComparison.Ordinal));
        var value = at < 0 ? "" : args[at].Length > Name.Length ? args[at][(Name.Length + 1)..] : at + 1 < args.Length ? args[at + 1] : "";
        return value == "it" ? Language.Italian : Language.English;
    }
}
