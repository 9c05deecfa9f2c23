using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads special conditions, and sees that those of one place do not contradict each other.</summary>
internal sealed class SpecialConditionReader(Catalog catalog, ConditionReader conditions, PriceConditions ofPrices, FindingList findings)
{
    private readonly Meeting meeting = new(catalog);

    /// <summary>Reads the special conditions of all files; those that are released, and drafts for simulation.</summary>
    public IReadOnlyList<SpecialCondition> Read(IEnumerable<RuleFile> files)
    {
        var read = files.SelectMany(file => file.Conditions.Select(written => Read(file, written))).OfType<(SpecialCondition Condition, JsonValue Entry)>().ToArray();
        CheckAgainstEachOther([.. read.Where(pair => !pair.Condition.IsDraft && pair.Condition.Kind.Merge == MergeRule.Nearest)]);
        return [.. read.Select(pair => pair.Condition).OrderBy(condition => condition.FullName, StringComparer.Ordinal)];
    }

    private (SpecialCondition, JsonValue)? Read(RuleFile file, WrittenCondition written)
    {
        var entry = written.Entry;
        var own = written.IsBuiltIn ? null : catalog.OwnConditions.GetValueOrDefault(written.Kind);
        if (KindOf(written, own) is not { } kind)
        {
            return null;
        }

        var before = findings.Errors;
        var valid = file.PeriodOf(entry, findings);
        var scope = file.Scope(null, kind == ConditionKind.PriceHold ? RuleScope.BeforePrices : RuleScope.AfterSteps) with { Valid = valid };
        var when = entry["when"] is { } tests ? conditions.Read(tests, scope) : [];
        ChargeFields.Check(entry, when, onCharges: false, findings);
        var source = new TermsSource(entry, file, scope, when, catalog, conditions, findings);
        var terms = own is null ? TermsOf(written.Kind, source) : OwnConditionReader.Read(own, source);
        if (terms is null || findings.Errors > before || valid.IsEmpty || !(file.IsReleased(entry) || file.IsDraft(entry)))
        {
            return null;
        }

        var name = $"{file.Name}/{written.Id}";
        valid = terms is PriceHoldTerms { During: var during } ? during : valid;
        Test[] all = [.. file.WhereItStands(entry, valid, catalog.Fields), .. InCurrencies(terms), .. when];
        return (new SpecialCondition
        {
            Kind = kind,
            FullName = name,
            Title = Titles.Read(entry["title"]),
            Location = entry.Location,
            Account = file.Account,
            Overrides = file.Overridden,
            Began = file.Account is null ? DateOnly.MinValue : file.Began,
            Valid = valid,
            IsDraft = file.IsDraft(entry),
            Priority = (int)(TermsSource.Figure(entry["priority"]) ?? 0),
            When = all,
            IsInternal = own?.IsInternal == true || entry["internal"]?.IsTrue == true,
            IsConditional = when.Length > 0,
            Own = when,
            ChoosesLines = when.SelectMany(test => test.Fields()).Any(field => field.Scope == FieldScope.Line),
            Terms = terms is PriceHoldTerms hold ? hold with { Condition = ofPrices.Add(new PriceCondition(name, all, [])) } : terms,
            Content = written.Content(),
        }, entry);
    }

    /// <summary>Finds the kind; null with a finding where there is none, or where what is written has another form.</summary>
    private ConditionKind? KindOf(in WrittenCondition written, OwnCondition? own)
    {
        var entry = written.Entry;
        if (written.IsBuiltIn)
        {
            var name = written.Kind;
            return ConditionKind.All.First(known => known.Name == name);
        }

        if (own is not null)
        {
            return FileShapes.Of(own).Check(entry, findings) ? own.Kind : null;
        }

        if (catalog.KnowsFields)
        {
            string[] names = [.. FileShapes.Conditions.Kinds.Select(kind => kind.Name), .. catalog.OwnConditions.Keys.Order(StringComparer.Ordinal)];
            findings.Add(Messages.UnknownCondition, entry.Location, written.Kind, Messages.NearestTo(written.Kind, names), string.Join(", ", names));
        }

        return null;
    }

    private static ConditionTerms? TermsOf(string kind, TermsSource source) => kind switch
    {
        "payment" => PaymentReader.Read(source),
        "delivery" => DeliveryReader.Read(source),
        "minimumOrder" => OrderBoundReader.MinimumOrder(source),
        "creditLimit" => OrderBoundReader.CreditLimit(source),
        "priceHold" => PriceHoldReader.Read(source),
        "listChangeNotice" => CommitmentReader.ListNotice(source),
        "exclusivity" => CommitmentReader.Exclusivity(source),
        "commitment" => CommitmentReader.Commitment(source),
        "serviceLevel" => CommitmentReader.ServiceLevel(source),
        "returns" => CommitmentReader.Returns(source),
        "mostFavoured" => MostFavouredReader.Read(source),
        "contribution" => ContributionReader.Contribution(source),
        "referral" => ContributionReader.Referral(source),
        _ => throw new InvalidOperationException($"Nothing reads \"{kind}\"."),
    };

    /// <summary>A condition that states money holds for orders in the currencies that all its amounts have.</summary>
    private IEnumerable<Test> InCurrencies(ConditionTerms terms)
    {
        var held = Enumerable.Range(0, catalog.Currencies.Count).Where(currency => terms.Money.All(money => money.In(currency) is not null)).ToArray();
        if (held.Length < catalog.Currencies.Count)
        {
            var field = catalog.Fields.Use(catalog.Fields.OrderCurrency);
            yield return new In(field, [.. held.Select(currency => field.NumberOf(catalog.Currencies.Codes[currency]))]);
        }
    }

    /// <summary>Two of one kind and place that can hold together must differ in rank, or say the same.</summary>
    private void CheckAgainstEachOther((SpecialCondition Condition, JsonValue Entry)[] read)
    {
        foreach (var place in read.GroupBy(pair => (pair.Condition.Kind, pair.Condition.Account, pair.Condition.Began, pair.Condition.Priority, pair.Condition.IsConditional)))
        {
            var alike = place.OrderBy(pair => pair.Condition.FullName, StringComparer.Ordinal).ToArray();
            for (var i = 1; i < alike.Length; i++)
            {
                var (condition, entry) = alike[i];
                var other = Array.Find(alike[..i], pair => pair.Condition.Content != condition.Content && !pair.Condition.Valid.And(condition.Valid).IsEmpty && meeting.CanMeet(pair.Condition.When, condition.When));
                if (other.Condition is not null)
                {
                    findings.Add(Messages.ConditionsContradict, entry.Location, condition.FullName, other.Condition.FullName, other.Condition.Source, new Phrase(condition.Kind.Title.In(Language.English), condition.Kind.Title.In(Language.Italian)));
                }
            }
        }
    }
}
