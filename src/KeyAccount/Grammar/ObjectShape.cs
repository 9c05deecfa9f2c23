using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>An object with known settings.</summary>
internal sealed class ObjectShape(Phrase name, params Setting[] settings) : Shape
{
    private readonly Dictionary<string, Setting> byName = settings.ToDictionary(setting => setting.Name, StringComparer.Ordinal);
    private readonly Setting[] required = [.. settings.Where(setting => setting.Required)];

    /// <summary>Gets what the object is, as the subject of a sentence.</summary>
    public Phrase Name { get; } = name;

    public IReadOnlyList<Setting> Settings { get; } = settings;

    /// <summary>Gets a piece of text that an editor offers to begin with; null for none.</summary>
    public string? Snippet { get; init; }

    public override bool Check(JsonValue value, FindingList findings)
    {
        if (value.Kind != JsonKind.Object)
        {
            return Wrong(value, Messages.AnObject, findings);
        }

        var fine = true;
        List<string>? unknown = null;
        var members = value.Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (byName.TryGetValue(members[i].Name, out var setting))
            {
                fine &= setting.Shape.Check(members[i].Value, findings);
                continue;
            }

            fine = false;
            (unknown ??= []).Add(members[i].Name);
            ReportUnknown(value, members[i], findings);
        }

        foreach (var setting in required)
        {
            if (value[setting.Name] is null && !IsMisspelt(setting, unknown))
            {
                fine = false;
                findings.Add(Messages.MissingMember, value.Location, setting.Name, setting.Doc);
            }
        }

        return fine;
    }

    private static bool IsMisspelt(Setting setting, List<string>? unknown) =>
        unknown is not null && unknown.Exists(written => Nearest.To(written, [setting.Name]).Count > 0);

    private void ReportUnknown(JsonValue value, JsonMember member, FindingList findings) =>
        findings.Add(Messages.UnknownMember, value.NameLocation(member), member.Name, Messages.NearestTo(member.Name, Settings.Select(setting => setting.Name)), Name,
            Messages.And([.. Settings.Select(known => known.Name).Where(known => known != "$schema")]));
}
