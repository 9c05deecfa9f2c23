using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads the company's own kinds of special conditions, and what is agreed of each.</summary>
internal static class OwnConditionReader
{
    /// <summary>Reads what the vocabulary declares.</summary>
    public static void ReadKinds(JsonValue? declared, Catalog catalog, FindingList findings)
    {
        foreach (var member in declared?.Members ?? [])
        {
            if (!Names.IsName(member.Name) || ConditionKind.All.Any(kind => kind.Name == member.Name))
            {
                findings.Add(Messages.ReservedCondition, declared!.NameLocation(member), member.Name);
                catalog.KnowsFields = false;
                continue;
            }

            var type = member.Value["type"]?.Text switch
            {
                "number" => FieldType.Number,
                "money" => FieldType.Money,
                "date" => FieldType.Date,
                "yes-no" => FieldType.YesNo,
                _ => FieldType.Text,
            };
            var values = member.Value["values"];
            if (values is not null && type != FieldType.Text)
            {
                findings.Add(Messages.PointlessSetting, values.Location, "values", new Phrase("only a text has them", "li ha solo un testo"));
            }

            var title = Titles.Read(member.Value["label"]) ?? Title.Of(member.Name);
            var merge = member.Value["merge"]?.Text == "all" ? MergeRule.All : MergeRule.Nearest;
            catalog.OwnConditions.TryAdd(member.Name, new OwnCondition(
                new ConditionKind(member.Name, title, merge),
                type,
                type == FieldType.Text ? [.. (values?.Members ?? []).Select(value => (value.Name, Titles.Read(value.Value)))] : [],
                member.Value["internal"]?.IsTrue ?? false));
        }
    }

    /// <summary>Reads what is agreed; null with a finding where it cannot be read.</summary>
    public static OwnTerms? Read(OwnCondition own, TermsSource source)
    {
        var value = source.Entry["value"]!;
        switch (own.Type)
        {
            case FieldType.Number:
                return new OwnTerms(TermsSource.Figure(value)!.Value, null, null);
            case FieldType.Money:
                return source.Money("value") is { } amount ? new OwnTerms(default, null, amount) : null;
            case FieldType.Date:
                if (!Days.TryRead(value.Text, out var day))
                {
                    source.Findings.Add(Messages.NotADay, value.Location, value.Text);
                    return null;
                }

                return new OwnTerms(day, null, null);
            case FieldType.YesNo:
                return new OwnTerms(value.IsTrue, value.IsTrue ? new Title("Yes", "Sì") : new Title("No", "No"), null);
            default:
                var words = own.Values.FirstOrDefault(known => known.Name == value.Text).Label ?? Titles.Read(value);
                return new OwnTerms(own.Values.Count > 0 ? value.Text : null, words, null);
        }
    }
}
