using System.Security.Cryptography;
using System.Text;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Makes a hash of what decides how much a bonus earns: the same whatever the layout and the order of settings.</summary>
internal static class BonusFingerprint
{
    private static readonly string[] DecidesNothing = ["$schema", "title", "note", "status", "valid", "tags", "accrual"];

    public static string Of(JsonValue entry, JsonValue baseOf, JsonValue calendar)
    {
        var text = new StringBuilder();
        Write(entry, text, isTop: true);
        Write(baseOf, text, isTop: true);
        Write(calendar, text, isTop: true);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private static void Write(JsonValue value, StringBuilder text, bool isTop)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                foreach (var member in value.Members.OrderBy(member => member.Name, StringComparer.Ordinal).Where(member => !isTop || !DecidesNothing.Contains(member.Name)))
                {
                    text.Append(member.Name.Length).Append(':').Append(member.Name).Append('=');
                    Write(member.Value, text, isTop: false);
                }

                text.Append('}');
                break;
            case JsonKind.List:
                text.Append('[');
                foreach (var item in value.Items)
                {
                    Write(item, text, isTop: false);
                }

                text.Append(']');
                break;
            case JsonKind.Number when value.TryNumber(out var number):
                text.Append(Figures.Write(number)).Append(';');
                break;
            default:
                text.Append(value.Kind).Append(value.Text.Length).Append(':').Append(value.Text).Append(';');
                break;
        }
    }
}
