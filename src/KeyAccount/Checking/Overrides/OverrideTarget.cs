using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

namespace KeyAccount.Checking.Overrides;

/// <summary>A rule of a policy that agreements can override.</summary>
/// <param name="File">The policy file.</param>
/// <param name="Id">The rule's name in it.</param>
/// <param name="Entry">What is written.</param>
/// <param name="Form">The form of such a rule; null for a special condition of one of the company's own kinds, which is checked when it is read.</param>
/// <param name="Section">The part of a rule file that it stands in.</param>
/// <param name="Kind">The kind of a special condition among <c>conditions</c>; null for anything else.</param>
internal sealed record OverrideTarget(RuleFile File, string Id, JsonValue Entry, ObjectShape? Form, string Section, string? Kind)
{
    public string FullName => $"{File.Name}/{Id}";

    /// <summary>Gives everything that can be overridden in a policy file.</summary>
    public static IEnumerable<OverrideTarget> Of(RuleFile file) =>
    [
        .. file.Discounts.Select(entry => Plain(file, entry, FileShapes.Discount, "discounts")),
        .. file.FreeGoods.Select(entry => Plain(file, entry, FileShapes.FreeGoods, "freeGoods")),
        .. file.Charges.Select(entry => Plain(file, entry, FileShapes.Charge, "charges")),
        .. file.Guards.Select(entry => Plain(file, entry, FileShapes.Guard, "guards")),
        .. file.Manual.Select(entry => Plain(file, entry, FileShapes.Manual, "manual")),
        .. file.Conditions.Select(written => new OverrideTarget(file, written.Id, written.Entry, written.Form, written.Section, written.Section == "conditions" ? written.Kind : null)),
    ];

    private static OverrideTarget Plain(RuleFile file, JsonValue entry, ObjectShape form, string section) => new(file, entry["id"]!.Text, entry, form, section, null);
}
