using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads discounts, surcharges and free goods, once for each procedure that has their step.</summary>
internal sealed class DiscountReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    private readonly EffectReader effectReader = new(catalog, conditions, findings);
    private readonly FreeGoodsReader freeGoodsReader = new(catalog, conditions, findings);
    private readonly Dictionary<Step, Test[]> stepConditions = ReadStepConditions(catalog, conditions);
    private readonly (Procedure Procedure, Step Step)[] stepsOfDiscounts = [.. StepsOf(catalog).Where(pair => pair.Step.Holds is StepKind.Discount or StepKind.Surcharge)];
    private readonly (Procedure Procedure, Step Step)[] stepsOfFreeGoods = [.. StepsOf(catalog).Where(pair => pair.Step.HoldsFreeGoods)];
    private readonly ILookup<string, (Procedure Procedure, Step Step)> stepsByName = StepsOf(catalog).ToLookup(pair => pair.Step.Name, StringComparer.Ordinal);

    /// <summary>Reads the entries of a file.</summary>
    /// <returns>Each rule with the entry that it was read from, and the procedure that it was read for.</returns>
    public IEnumerable<(Procedure Procedure, DiscountRule Rule, JsonValue Entry)> Read(RuleFile file)
    {
        foreach (var (entry, isFree) in file.Discounts.Select(entry => (entry, false)).Concat(file.FreeGoods.Select(entry => (entry, true))))
        {
            var steps = StepsOf(file, entry, isFree);
            if (steps.Count == 0)
            {
                LookAt(file, entry, isFree);
            }

            foreach (var (procedure, step) in steps)
            {
                if (step.Holds is StepKind.Round or StepKind.Manual)
                {
                    findings.Add(Messages.StepHoldsNoDiscounts, (entry["step"] ?? entry).Location, step.Name);
                    continue;
                }

                // What is wrong with a rule must not make it seem to meet others.
                var before = findings.Errors;
                if (Read(file, entry, procedure, step) is { } rule && findings.Errors == before)
                {
                    yield return (procedure, rule, entry);
                }
            }
        }
    }

    /// <summary>Looks at the conditions of entries whose form is wrong, so that all is said at once.</summary>
    public void LookAtBadlyFormed(RuleFile file)
    {
        foreach (var when in file.BadlyFormed.Select(entry => entry["when"]).Where(when => when?.Kind == JsonKind.Object))
        {
            conditions.Read(when!, file.Scope(null, RuleScope.AnyStep));
        }
    }

    /// <summary>Finds the step of an entry in each procedure that has it; a finding where none has.</summary>
    public IReadOnlyList<(Procedure Procedure, Step Step)> StepsOf(RuleFile file, JsonValue entry, bool isFree)
    {
        var all = isFree ? stepsOfFreeGoods : stepsOfDiscounts;
        if (isFree && all.Length == 0 && catalog.KnowsProcedures)
        {
            findings.Add(Messages.NoStepForFreeGoods, entry.Location);
            return [];
        }

        if (entry["step"] is not { } written)
        {
            // Free goods are left out of a procedure that has no step for them.
            if (all.Length > 0 && all.Select(pair => pair.Procedure).Distinct().Count() == all.Length && (isFree || all.Length == catalog.Procedures.Count))
            {
                return all;
            }

            if (catalog.KnowsProcedures)
            {
                var names = NamesOf(all);
                findings.Add(Messages.StepNeeded, entry.Location, names.Length > 0 ? Messages.And(names) : new Phrase("none yet", "ancora nessuno"));
            }

            return [];
        }

        var named = stepsByName[written.Text].ToArray();
        if (named.Length > 0 && Array.TrueForAll(named, pair => pair.Step.HoldsFreeGoods != isFree))
        {
            var others = NamesOf(all);
            findings.Add(Messages.StepHoldsOther, written.Location, written.Text,
                isFree ? new Phrase("free goods", "omaggi") : new Phrase("discounts or surcharges", "sconti o maggiorazioni"), others.Length > 0 ? Messages.And(others) : new Phrase("none yet", "ancora nessuno"));
            return [];
        }

        var found = Array.FindAll(named, pair => pair.Step.HoldsFreeGoods == isFree);
        if (found.Length == 0 && catalog.KnowsProcedures)
        {
            var names = NamesOf(all);
            findings.Add(Messages.UnknownNameOfFew, written.Location, new Phrase("step", "il passo"), written.Text, Messages.NearestTo(written.Text, names), Messages.And(names));
        }
        else if (file.Account is { } account && catalog.Procedures.TryGetValue(account.Procedure, out var own) && own.StepNamed(written.Text) is null && found.Length > 0)
        {
            findings.Add(Messages.NotInEveryProcedure, written.Location, written.Text, own.Name, account.Id, Messages.And([.. own.Steps.Select(step => step.Name)]));
        }

        return found;
    }

    private static string[] NamesOf((Procedure Procedure, Step Step)[] steps) => [.. steps.Select(pair => pair.Step.Name).Distinct()];

    private DiscountRule? Read(RuleFile file, JsonValue entry, Procedure procedure, Step step)
    {
        var valid = file.PeriodOf(entry, findings);
        var scope = file.Scope(procedure, step.Index) with { Valid = valid };
        var when = entry["when"] is { } tests ? conditions.Read(tests, scope) : [];
        var (effects, goods) = step.HoldsFreeGoods
            ? freeGoodsReader.Read(entry, scope)
            : (effectReader.Read(entry, scope with { Chosen = [.. stepConditions[step], .. when] }, new ArraySegment<Step>(procedure.Steps, 0, step.Index), step.IsSurcharge), null);
        var limits = LimitReader.ReadAll(entry["limit"], scope, catalog, findings);
        var group = -1;
        if (entry["group"] is { } name)
        {
            group = procedure.GroupNamed(name.Text)?.Index ?? -1;
            if (group < 0)
            {
                string[] names = [.. procedure.Groups.Select(known => known.Name)];
                findings.Add(Messages.UnknownNameOfFew, name.Location, new Phrase("group", "il gruppo"), name.Text, Messages.NearestTo(name.Text, names), names.Length == 0 ? new Phrase("none yet", "ancora nessuno") : Messages.And(names));
            }
        }

        var (groups, steps) = Excluded(entry, procedure, step);
        if (step.IsStatistical)
        {
            RulesOfSteps.CheckStatistical(entry, step, findings);
        }

        if (entry["adds"] is { IsTrue: true } adds && entry["replaces"] is not null)
        {
            findings.Add(Messages.ContradictorySettings, adds.Location, "adds", "replaces", new Phrase("Keep one of them.", "Tenerne uno solo."));
        }

        if (entry["exclusive"] is { Text: "order" } exclusive && when.Concat(Chosen(effects, goods)).SelectMany(test => test.Fields()).Concat((effects ?? []).Select(effect => effect.Scale?.Sum?.Field).OfType<Field>()).FirstOrDefault(catalog.Fields.Pools.IsRunning) is { } running)
        {
            findings.Add(Messages.KnownTooLate, exclusive.Location, catalog.Fields.Pools.Written(running), new Phrase("when a rule that shuts out the whole order is decided", "quando si decide una regola che esclude tutto l'ordine"));
        }

        if (effects is null)
        {
            return null;
        }

        var rule = new DiscountRule
        {
            FullName = $"{file.Name}/{entry["id"]!.Text}",
            Title = Titles.Read(entry["title"]),
            Location = entry.Location,
            Step = step.Index,
            Account = file.Account,
            Valid = valid,
            IsDraft = file.IsDraft(entry),
            IsInternal = entry["internal"]?.IsTrue ?? false,
            Overrides = file.Overridden,
            When = [.. file.WhereItStands(entry, valid, catalog.Fields), .. InCurrencies(file, effects, limits, (goods as DealTerms)?.Parts[0].Amount), .. HasContent(effects), .. stepConditions[step], .. when, .. Chosen(effects, goods)],
            Own = when,
            Priority = entry["priority"] is { } priority && priority.TryNumber(out var rank) ? (int)rank : 0,
            Group = group,
            ExcludedGroups = [.. groups],
            ExcludedSteps = [.. steps],
            Exclusive = entry["exclusive"]?.Text switch { "line" => Exclusivity.Line, "order" => Exclusivity.Order, _ => Exclusivity.None },
            Adds = entry["adds"]?.IsTrue ?? false,
            Replaces = entry["replaces"]?.Text,
            Effects = effects,
            Goods = goods,
            Limits = limits,
            Example = ReadExample(file, entry, effects),
        };
        CheckWhereItIsCompared(entry, rule, procedure, step);
        ChargeFields.Check(entry, when, rule.OnCharges, findings);
        return rule;
    }

    /// <summary>What bears on several lines at once has no worth on one of them.</summary>
    private void CheckWhereItIsCompared(JsonValue entry, DiscountRule rule, Procedure procedure, Step step)
    {
        var inContest = rule.Group >= 0 && procedure.Groups[rule.Group] is { OverOrder: false, In: < 0, StandsAlone: true } or { In: >= 0 };
        if (!step.ComparesOrder && (step.TakesOne || step.RanksByWorth || inContest) && (rule.Goods is not null || rule.Effects is not [{ IsByLine: true }]))
        {
            findings.Add(Messages.CompareByOrder, entry.Location, step.Name);
        }
    }

    /// <summary>Gives the conditions that all rules of a step have.</summary>
    public Test[] ConditionsOf(Step step) => stepConditions[step];

    /// <summary>A deal is for the lines of its parts: those of at least one.</summary>
    private static IEnumerable<Test> Chosen(Effect[]? effects, GoodsTerms? goods) =>
        goods is DealTerms && effects is not null && Array.TrueForAll(effects, effect => effect.For is { Length: > 0 })
            ? [new Any([.. effects.Select(effect => effect.For is [var single] ? single : new All(effect.For!))])]
            : [];

    private static IEnumerable<(Procedure Procedure, Step Step)> StepsOf(Catalog catalog) =>
        catalog.Procedures.Values.SelectMany(procedure => procedure.Steps.Select(step => (procedure, step)));

    private static Dictionary<Step, Test[]> ReadStepConditions(Catalog catalog, ConditionReader conditions)
    {
        var read = new Dictionary<Step, Test[]>();
        foreach (var procedure in catalog.Procedures.Values)
        {
            foreach (var step in procedure.Steps)
            {
                read.Add(step, step.When is { } when ? conditions.Read(when, new RuleScope(procedure, step.Index, catalog.Currencies.Count == 1 ? 0 : null, false)) : []);
            }
        }

        return read;
    }

    /// <summary>Looks at a rule whose step is not known: what else is wrong with it is said at once.</summary>
    private void LookAt(RuleFile file, JsonValue entry, bool isFree)
    {
        var scope = file.Scope(null, RuleScope.AnyStep);
        if (isFree)
        {
            freeGoodsReader.Read(entry, scope);
        }
        else
        {
            effectReader.Read(entry, scope, null, isSurcharge: true);
        }

        LimitReader.ReadAll(entry["limit"], scope, catalog, findings);

        if (entry["when"] is { } when)
        {
            conditions.Read(when, scope);
        }

        file.PeriodOf(entry, findings);
    }

    private RuleExample? ReadExample(RuleFile file, JsonValue entry, Effect[] effects)
    {
        if (entry["example"] is not { } example || catalog.CheckItem(example["item"]!.Text, example["item"]!.Location, findings) is not { } item)
        {
            return null;
        }

        if (Array.Exists(effects, effect => effect.Index is not null))
        {
            findings.Add(Messages.PointlessSetting, example.Location, "example", new Phrase("the amount changes with the index", "l'importo cambia con l'indice"));
            return null;
        }

        // An example's bare prices are in the file's currency, else the company's, else the first that the rule gives money in.
        var currency = file.Currency ?? catalog.Currencies.IndexOf(catalog.Company.Currency);
        var money = effects.SelectMany(effect => effect.Scale?.Steps.Select(step => step.Value?.Money) ?? [effect.Money]).OfType<MoneyFigure>();
        var common = money.Aggregate(Enumerable.Range(0, catalog.Currencies.Count), (known, figure) => known.Intersect(figure.Currencies)).ToArray();
        if (common.Length == 0)
        {
            return null;
        }

        currency = common.Contains(currency) ? currency : common[0];
        return new RuleExample(item, Figure("quantity"), Figure("list"), Figure("net"), currency, example.Location, example["net"]!.Location);

        decimal Figure(string name) => example[name]!.TryNumber(out var figure) ? figure : 0;
    }

    private (IReadOnlyList<int> Groups, IReadOnlyList<int> Steps) Excluded(JsonValue entry, Procedure procedure, Step step)
    {
        var groups = new List<int>();
        var steps = new List<int>();
        foreach (var name in entry["excludes"]?.Items ?? [])
        {
            if (procedure.GroupNamed(name.Text) is { } group)
            {
                groups.Add(group.Index);
            }
            else if (procedure.StepNamed(name.Text) is { } other && other.Index > step.Index)
            {
                steps.Add(other.Index);
            }
            else
            {
                findings.Add(Messages.NotLater, name.Location, name.Text);
            }
        }

        return (groups, steps);
    }

    /// <summary>What follows an index is for items that contain what it is the price of.</summary>
    private static IEnumerable<Test> HasContent(Effect[] effects) => effects is [{ Index: { } index }] ? [new Present(index.Content)] : [];

    /// <summary>A rule that states money holds for orders in the currencies that it states.</summary>
    private IEnumerable<Test> InCurrencies(RuleFile file, Effect[] effects, Limit[] limits, MoneyFigure? amountToBuy)
    {
        if (catalog.Currencies.Count == 1 || (amountToBuy is null && Array.TrueForAll(limits, limit => limit.Amount is null) && Array.TrueForAll(effects, effect => (effect.Money ?? effect.Cap?.Money) is null && effect.Scale is null)))
        {
            yield break;
        }

        var currencies = Enumerable.Range(0, catalog.Currencies.Count).ToHashSet();
        foreach (var effect in effects)
        {
            var figures = new[] { effect.Money, effect.Cap?.Money, effect.Scale?.Overage, amountToBuy }.Concat(limits.Select(limit => limit.Amount)).Concat(effect.Scale?.Steps.Select(step => step.Value?.Money) ?? []);
            foreach (var figure in figures.OfType<MoneyFigure>())
            {
                currencies.IntersectWith(figure.Currencies);
            }

            if (effect.Scale is { IsByMoney: true } && file.NamedCurrency)
            {
                currencies.IntersectWith([file.Currency!.Value]);
            }
        }

        if (currencies.Count < catalog.Currencies.Count)
        {
            var field = catalog.Fields.Use(catalog.Fields.OrderCurrency);
            yield return new In(field, [.. currencies.Order().Select(currency => field.NumberOf(catalog.Currencies.Codes[currency]))]);
        }
    }
}
