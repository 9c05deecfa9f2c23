using System.CommandLine;

namespace KeyAccount.Cli.Contracting;

/// <summary>Values that an option takes.</summary>
internal static class OptionValues
{
    public static Option<string?> Among(this Option<string?> option, params string[] values)
    {
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
