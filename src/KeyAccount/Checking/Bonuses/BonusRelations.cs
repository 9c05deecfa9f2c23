using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Resolves which bonuses others name, and puts each after those that it needs.</summary>
/// <param name="catalog">What the rules know.</param>
/// <param name="written">The full names of all bonuses that are written.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class BonusRelations(Catalog catalog, IReadOnlySet<string> written, FindingList findings)
{
    public IReadOnlyList<BonusScheme> InOrder(IReadOnlyList<(BonusScheme Scheme, JsonValue Entry)> read)
    {
        var byName = new SortedDictionary<string, BonusScheme>(StringComparer.Ordinal);
        foreach (var (scheme, _) in read)
        {
            byName.TryAdd(scheme.FullName, scheme);
        }

        foreach (var (scheme, entry) in read)
        {
            Check(scheme, scheme.Less, entry["less"], byName);
            Check(scheme, scheme.CapWith, entry["combinedCap"]?["with"], byName);
        }

        var ordered = new List<BonusScheme>();
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var scheme in byName.Values)
        {
            Visit(scheme, byName, state, [], ordered);
        }

        return ordered;
    }

    private void Check(BonusScheme scheme, IReadOnlyList<string> names, JsonValue? list, IReadOnlyDictionary<string, BonusScheme> byName)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var place = list!.Items[i];
            if (byName.TryGetValue(names[i], out var other))
            {
                var why = Unlike(scheme, other);
                if (why is not null)
                {
                    findings.Add(Messages.UnlikeBonuses, place.Location, scheme.FullName, other.FullName, why);
                }
            }
            else if (!written.Contains(names[i]) && !catalog.BrokenFiles.Any(file => names[i].StartsWith($"{file}/", StringComparison.Ordinal)))
            {
                findings.Add(Messages.UnknownMeasure, place.Location, new Phrase("bonus", "il premio"), place.Text, Messages.NearestTo(names[i], written));
            }
        }
    }

    private static Phrase? Unlike(BonusScheme one, BonusScheme other) =>
        one.Period != other.Period || one.Year != other.Year || (one.Months == 0 && one.Valid != other.Valid) ? new Phrase("their periods differ", "i periodi sono diversi")
        : (one.RollUp is null) != (other.RollUp is null) || (one.RollUp is not null && one.Account != other.Account) ? new Phrase("one is earned together and the other by each account", "uno matura insieme e l'altro per ciascun cliente")
        : IsNotMoney(one) || IsNotMoney(other) ? new Phrase("one is no money", "uno non è denaro")
        : null;

    private static bool IsNotMoney(BonusScheme scheme) => scheme.Form is BonusForm.Points or BonusForm.Goods;

    private void Visit(BonusScheme scheme, SortedDictionary<string, BonusScheme> byName, Dictionary<string, bool> state, List<string> path, List<BonusScheme> ordered)
    {
        if (state.TryGetValue(scheme.FullName, out var isDone))
        {
            if (!isDone)
            {
                findings.Add(Messages.BonusCircle, scheme.Location, string.Join(" -> ", path.SkipWhile(name => name != scheme.FullName).Append(scheme.FullName)));
            }

            return;
        }

        state.Add(scheme.FullName, false);
        path.Add(scheme.FullName);
        foreach (var name in scheme.Less.Concat(scheme.CapWith))
        {
            if (byName.TryGetValue(name, out var other))
            {
                Visit(other, byName, state, path, ordered);
            }
        }

        path.RemoveAt(path.Count - 1);
        state[scheme.FullName] = true;
        ordered.Add(scheme);
    }
}
