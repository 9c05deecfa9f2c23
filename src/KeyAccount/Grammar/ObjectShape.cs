using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>An object with known settings.</summary>
internal sealed class ObjectShape(Phrase name, params Setting[] settings) : Shape
{
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
        var unknown = new List<string>();
        foreach (var member in value.Members)
        {
            var setting = Settings.FirstOrDefault(candidate => candidate.Name == member.Name);
            if (setting is null)
            {
                fine = false;
                unknown.Add(member.Name);
                findings.Add(Messages.UnknownMember, value.NameLocation(member), member.Name, NearestSetting(member.Name), Name, Messages.And([.. Settings.Select(known => known.Name).Where(known => known != "$schema")]));
            }
            else
            {
                fine &= setting.Shape.Check(member.Value, findings);
            }
        }

        foreach (var missing in Settings.Where(setting => setting.Required && value[setting.Name] is null && !unknown.Exists(written => Nearest.To(written, [setting.Name]).Count > 0)))
        {
            fine = false;
            findings.Add(Messages.MissingMember, value.Location, missing.Name, missing.Doc);
        }

        return fine;
    }

    private Lazy<Phrase> NearestSetting(string written) => Messages.NearestTo(written, Settings.Select(setting => setting.Name));
}
