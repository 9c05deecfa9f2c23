using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Contracts.Phrases;

/// <summary>Words for the conditions of a rule: what goods it is about, and when it holds.</summary>
internal static class ConditionPhrases
{
    /// <summary>Writes what goods a rule is about: "Tools", "Bolts of the brand Bora", "the item Drill (DRILL-18)"; all goods where no test chooses any.</summary>
    /// <param name="tests">The tests.</param>
    /// <param name="path">Where they stand.</param>
    /// <param name="scope">Names and language.</param>
    public static Wording Goods(IReadOnlyList<Test> tests, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        var chosen = tests.Where(IsOfGoods).ToArray();
        if (chosen.Length == 0)
        {
            return text.Say("all items", "tutti gli articoli");
        }

        for (var i = 0; i < chosen.Length; i++)
        {
            text.Text(i == 0 ? "" : ", ").Add(Chosen(chosen[i], path, scope));
        }

        return text;
    }

    /// <summary>Writes when a rule holds, beside the goods that it is about; empty where nothing else is asked.</summary>
    public static Wording When(IReadOnlyList<Test> tests, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        var others = tests.Where(test => !IsOfGoods(test)).Select(test => Holds(test, path, scope)).ToArray();
        return others.Length == 0 ? text : text.Say("provided that ", "a condizione che ").List(others, "and that", "e che");
    }

    /// <summary>Says whether a test chooses goods by what they are.</summary>
    private static bool IsOfGoods(Test test) => test switch
    {
        In or Below => test.Fields().All(field => field.Name.StartsWith("item.", StringComparison.Ordinal)),
        Not not => IsOfGoods(not.Inner),
        Any any => any.Tests.All(IsOfGoods),
        All all => all.Tests.All(IsOfGoods),
        _ => false,
    };

    private static Wording Chosen(Test test, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        switch (test)
        {
            case Below below when below.Field.Name == "item.category":
                return text.Say(below.Paths.Length == 1 ? "the category " : "the categories ", below.Paths.Length == 1 ? "la categoria " : "le categorie ")
                    .List(Names(below.Field, below.Paths, scope, scope.CategoryName), "and", "e");
            case In items when items.Field.Name == FieldCatalog.Sku:
                return text.Say(items.Values.Length == 1 ? "the item " : "the items ", items.Values.Length == 1 ? "l'articolo " : "gli articoli ")
                    .List(Names(items.Field, items.Values, scope, scope.ItemName), "and", "e");
            case In brands when brands.Field.Name == "item.brand":
                return text.Say("items of the brand ", "articoli di marca ").List(Names(brands.Field, brands.Values, scope, name => name), "or", "o");
            case Not { Inner: var inner }:
                return text.Say("but not ", "eccetto ").Add(Chosen(inner, path, scope));
            case Any any:
                return text.List([.. any.Tests.Select(one => Chosen(one, path, scope))], "or", "o");
            case All all:
                return text.List([.. all.Tests.Select(one => Chosen(one, path, scope))], "and", "e");
            default:
                return text.Say("items for which ", "articoli per cui ").Add(Equal(test, path, scope));
        }
    }

    private static Wording Holds(Test test, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        switch (test)
        {
            case Contains codes when codes.Field.Name == "order.code":
                return text.Say("the order names the code ", "l'ordine riporti il codice ").List(Names(codes.Field, codes.Values, scope, name => name), "or", "o");
            case Matching.Range range:
                return Range(range, path.At(range.Field.Name), scope);
            case Between between:
                return Days(text.Add(FieldPhrases.Name(between.Field, scope)).Say(" is ", " sia "), between, path.At(between.Field.Name));
            case Present present:
                return text.Add(FieldPhrases.Name(present.Field, scope)).Say(" is known", " sia noto");
            case Whole whole:
                return text.Add(FieldPhrases.Name(whole.Field, scope)).Say(" is a whole number", " sia un numero intero");
            case Not { Inner: var inner }:
                return text.Say("it is not so that ", "non accada che ").Add(Holds(inner, path, scope));
            case Any any:
                return text.List([.. any.Tests.Select(one => Holds(one, path, scope))], "or that", "o che");
            case All all:
                return text.List([.. all.Tests.Select(one => Holds(one, path, scope))], "and that", "e che");
            default:
                return Equal(test, path, scope);
        }
    }

    private static Wording Range(Matching.Range range, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        if (scope.Model.Catalog.Fields.Ages.FirstOrDefault(age => age.Age == range.Field).Date is { } date)
        {
            return text.Add(FieldPhrases.Name(date, scope)).Say(" is not more than ", " non risalga a più di ").Figure(Contracts.Figure.Days(path.ToString(), (int)range.Max!.Value)).Say(" ago", " prima");
        }

        return Interval(text.Add(FieldPhrases.Name(range.Field, scope)).Say(" is ", " sia "), range, bound => FieldPhrases.Bound(range.Field, bound, path.ToString(), scope));
    }

    /// <summary>Words an interval: each end says whether it is included.</summary>
    private static Wording Interval(Wording text, Matching.Range range, Func<decimal, Figure> figure)
    {
        if (range is { Min: { } low, Max: { } high } && low == high)
        {
            return text.Figure(figure(low));
        }

        if (range.Min is { } min)
        {
            text = range.MinOpen ? text.Say("more than ", "superiore a ").Figure(figure(min)) : text.Say("at least ", "almeno ").Figure(figure(min));
        }

        if (range.Max is { } max)
        {
            text = range.Min is null ? text : text.Say(" and ", " e ");
            text = range.MaxOpen ? text.Say("less than ", "inferiore a ").Figure(figure(max)) : text.Say("not more than ", "non superiore a ").Figure(figure(max));
        }

        return text;
    }

    private static Wording Days(Wording text, Between between, RulePath path)
    {
        var (from, to) = (between.From > 0 ? DateOnly.FromDayNumber(between.From) : (DateOnly?)null, between.To < DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(between.To) : (DateOnly?)null);
        return PeriodPhrases.Between(text, from, to, path);
    }

    private static Wording Equal(Test test, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText();
        return test switch
        {
            In values => text.Add(FieldPhrases.Name(values.Field, scope)).Say(" is ", " sia ").List(Names(values.Field, values.Values, scope, Yes(scope)), "or", "o"),
            Below paths => text.Add(FieldPhrases.Name(paths.Field, scope)).Say(" is within ", " sia in ").List(Names(paths.Field, paths.Paths, scope, name => name), "or", "o"),
            Contains values => text.Add(FieldPhrases.Name(values.Field, scope)).Say(" has ", " comprenda ").List(Names(values.Field, values.Values, scope, name => name), "or", "o"),
            _ => Holds(test, path, scope),
        };
    }

    private static Func<string, string> Yes(DraftingScope scope) => name => name switch
    {
        "true" => new Phrase("yes", "sì").In(scope.Language),
        "false" => "no",
        _ => name,
    };

    private static Wording[] Names(Field field, int[] values, DraftingScope scope, Func<string, string> name) =>
        [.. values.Select(field.Text).Order(StringComparer.Ordinal).Select(value => scope.NewText().Name(name(value)))];
}
