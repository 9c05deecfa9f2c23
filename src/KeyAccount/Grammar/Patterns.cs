using System.Text.RegularExpressions;

namespace KeyAccount.Grammar;

/// <summary>Regular expressions that say to an editor what the readers accept. They hold in .NET and in JavaScript, and no author sees them.</summary>
internal static class Patterns
{
    /// <summary>A day of the calendar, but that 29 February is let through in every year.</summary>
    public const string Day = "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))";

    public const string Period = $@"([0-9]{{4}}(-(0[1-9]|1[0-2]|Q[1-4]))?|{Day}\.\.({Day})?|\.\.{Day})";

    /// <summary>A figure without a sign; not one that could be read with a thousands mark, such as 1.250.</summary>
    public const string Figure = @"(?![1-9][0-9]{0,2}\.[0-9]{3}(?![0-9]))[0-9]{1,28}(\.[0-9]+)?";

    public const string Percent = $@"^\s*{Figure}\s*(\+\s*{Figure}\s*)*$";

    /// <summary>A percentage above 0 with its sign.</summary>
    public const string PercentSign = $@"^(?!\s*0+(\.0+)?\s*%)\s*{Figure}\s*%\s*$";

    /// <summary>Two figures above 0 with a plus between them.</summary>
    public const string Give = $@"^(?!\s*0*(\.0*)?\s*\+)(?!.*\+\s*0*(\.0*)?\s*$)\s*{Figure}\s*\+\s*{Figure}\s*$";

    public const string Name = @"^(?!\.{1,2}$)[\p{L}\p{Nd}_.\-]{1,120}$";

    /// <summary>A length of time in days, months or years.</summary>
    public const string Duration = "^[1-9][0-9]{0,3} (days?|months?|years?)$";

    /// <summary>A day of every year: month and day, the last days of long months included.</summary>
    public const string MonthDay = "^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$";

    public const string NotBlank = @"\S";

    /// <summary>Escapes what means something in a pattern, and nothing else: JavaScript refuses needless escapes.</summary>
    public static string Escaped(string text) => Regex.Replace(text, @"[\^$\\.*+?()\[\]{}|/]", @"\$&");
}
