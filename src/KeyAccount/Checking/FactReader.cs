using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the rules that derive facts. A rule that sets several facts is several rules of one name, and so are the bands of a scorecard.</summary>
internal sealed class FactReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    private readonly FactValues values = new(catalog, findings);

    /// <summary>Reads the entries of a file that can count.</summary>
    public IEnumerable<FactRule> Read(RuleFile file) =>
        file.Facts.SelectMany(entry => Read(file, entry).Where(rule => file.IsReleased(entry) || file.IsDraft(entry))).ToArray();

    private IEnumerable<FactRule> Read(RuleFile file, JsonValue entry)
    {
        var valid = file.PeriodOf(entry, findings);
        var scope = file.Scope(null, RuleScope.BeforeSteps) with { Valid = valid };
        Test[] when = [.. file.WhereItStands(entry, valid, catalog.Fields), .. entry["when"] is { } tests ? conditions.Read(tests, scope) : []];
        if (!IsWhole(entry) || valid.IsEmpty)
        {
            return [];
        }

        var rule = (JsonMember member, Test[] also) => values.Read(entry, member) is var (fact, value) ? Make(file, entry, fact, value, [.. when, .. also]) : null;
        if (entry["score"] is not { } name)
        {
            return [.. entry["set"]!.Members.Select(member => rule(member, [])).OfType<FactRule>()];
        }

        var signals = entry["points"]!.Items.Select(item => new FactSignal([.. when, .. conditions.Read(item["when"]!, scope)], item["points"]!.TryNumber(out var points) ? points : 0)).ToArray();
        if (values.Score(name) is not { } score)
        {
            return [];
        }

        var total = Make(file, entry, score, default, when) with { IsScorecard = true, Signals = signals };
        return [total, .. Bands(entry).SelectMany(band => band.Set.Members.Select(member => rule(member, [band.Test(score.Field)]))).OfType<FactRule>()];
    }

    /// <summary>Says whether a rule sets facts or adds up points, and one of the two.</summary>
    private bool IsWhole(JsonValue entry)
    {
        var (set, score) = (entry["set"], entry["score"]);
        if (set is null && score is null)
        {
            findings.Add(Messages.NoValue, entry.Location, new[] { "set", "score" }, new Phrase("the rule", "la regola"));
            return false;
        }

        if (set is not null && score is not null)
        {
            findings.Add(Messages.TwoValues, score.Location, "set", "score");
            return false;
        }

        if (score is not null && entry["points"] is null)
        {
            findings.Add(Messages.MissingMember, entry.Location, "points", new Phrase("A score adds up the points of its signals.", "Un punteggio somma i punti dei suoi indizi."));
            return false;
        }

        if (score is null && (entry["points"] ?? entry["bands"]) is { } pointless)
        {
            findings.Add(Messages.PointlessSetting, pointless.Location, pointless.Name!, new Phrase("there is no score", "non c'è un punteggio"));
            return false;
        }

        return true;
    }

    private IEnumerable<Band> Bands(JsonValue entry)
    {
        var items = entry["bands"]?.Items ?? [];
        var bounds = items.Select(item => item["from"]!.TryNumber(out var from) ? from : 0).ToArray();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0 && bounds[i] <= bounds[i - 1])
            {
                findings.Add(Messages.ScaleNotAscending, items[i]["from"]!.Location, bounds[i], bounds[i - 1], "from");
            }

            yield return new Band(bounds[i], i + 1 < items.Count ? bounds[i + 1] : null, items[i]["set"]!);
        }
    }

    private static FactRule Make(RuleFile file, JsonValue entry, FieldDeclaration fact, FactValue value, Test[] when) => new()
    {
        FullName = $"{file.Name}/{entry["id"]!.Text}",
        Title = Titles.Read(entry["title"]),
        Location = entry.Location,
        Priority = entry["priority"] is { } priority && priority.TryNumber(out var rank) ? (int)rank : 0,
        Fact = fact,
        When = when,
        Value = value,
        IsDraft = file.IsDraft(entry),
    };

    /// <summary>What follows from a score from one bound on, up to but without the next.</summary>
    private sealed record Band(decimal From, decimal? To, JsonValue Set)
    {
        public Test Test(Field score) => new Matching.Range(score, From, false, To, MaxOpen: true);
    }
}
