using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Reads conditions on what was bought, of which less is known than of a line that is being priced.</summary>
internal sealed class PostingConditions(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    /// <summary>Reads tests; none where there are none, or with a finding.</summary>
    public Test[] Read(JsonValue? written, RuleScope scope)
    {
        if (written is null)
        {
            return [];
        }

        var tests = conditions.Read(written, scope with { Step = RuleScope.AfterSteps });
        if (tests.SelectMany(test => test.Fields()).FirstOrDefault(field => !IsKnown(field)) is not { } unknown)
        {
            return tests;
        }

        findings.Add(Messages.NotOfAPosting, written.Location, catalog.Fields.Pools.Written(unknown));
        return [];
    }

    /// <summary>Says whether a posting has a value for the field.</summary>
    private bool IsKnown(Field field)
    {
        var fields = catalog.Fields;
        if (field == fields.OrderCurrency || field == fields.LineQuantity || field == fields.LineWeight || field == fields.LineAmount || field == fields.LineListAmount)
        {
            return true;
        }

        if (fields.Quantities.Any(known => known.Quantity == field))
        {
            return true;
        }

        var name = fields.Ages.FirstOrDefault(known => known.Age == field).Date is { } date ? date.Name : field.Name;
        return name.StartsWith("account.", StringComparison.Ordinal) && !name.StartsWith(FieldCatalog.Revenue, StringComparison.Ordinal)
            || name.StartsWith("item.", StringComparison.Ordinal)
            || (name.StartsWith("line.", StringComparison.Ordinal) && fields.Find(name) is { IsOwn: true });
    }
}
