using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads conditions into tests. Every entry that cannot be read is a finding.</summary>
internal sealed class ConditionReader
{
    public static readonly Phrase BeforePrices = new("when the base price is looked for", "quando si cerca il prezzo base");

    private readonly Catalog catalog;
    private readonly FindingList findings;
    private readonly FieldCatalog fields;
    private readonly DayTests days;
    private readonly FigureTests figures;
    private readonly BasketReader baskets;
    private readonly List<(Field Fact, SourceLocation Place)> readBeforePrices = [];

    public ConditionReader(Catalog catalog, FindingList findings)
    {
        this.catalog = catalog;
        this.findings = findings;
        fields = catalog.Fields;
        days = new DayTests(fields, findings);
        figures = new FigureTests(catalog, findings);
        Measures = new MeasureReader(catalog, findings);
        baskets = new BasketReader(this, figures, Measures, findings);
    }

    /// <summary>Gets what reads sums over several lines.</summary>
    public MeasureReader Measures { get; }

    /// <summary>Gets the facts that conditions on base prices read, and where.</summary>
    public IReadOnlyList<(Field Fact, SourceLocation Place)> ReadBeforePrices => readBeforePrices;

    /// <summary>Reads the entries of a <c>when</c>; all must hold.</summary>
    public Test[] Read(JsonValue when, RuleScope scope)
    {
        var tests = new List<Test>();
        var members = when.Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (Entry(when, members[i], scope) is { } test)
            {
                tests.Add(test);
            }
        }

        return [.. tests];
    }

    private Test? Entry(JsonValue when, JsonMember member, RuleScope scope)
    {
        switch (member.Name)
        {
            case "not" when member.Value is { Kind: JsonKind.Object, Members.Count: > 0 }:
                return new Not(AllOf(Read(member.Value, scope)));
            case "any" or "all" when member.Value is { Kind: JsonKind.List, Items.Count: > 0 }:
                return Branches(member, scope);
            case "basket":
                return baskets.Read(member.Value, scope);
            case "not":
                findings.Add(Messages.WrongKind, member.Value.Location, Messages.Conditions, Messages.Found(member.Value));
                return null;
            case "any" or "all":
                findings.Add(Messages.WrongKind, member.Value.Location, Messages.AFilledList, Messages.Found(member.Value));
                return null;
        }

        if (fields.Find(member.Name) is not { } field)
        {
            if (catalog.KnowsFields && (catalog.KnowsProcedures || !FieldCatalog.IsOfStep(member.Name)))
            {
                findings.Add(Messages.UnknownField, when.NameLocation(member), member.Name, Messages.NearestTo(member.Name, fields.Declarations.Select(known => known.Name)));
            }

            return null;
        }

        return IsKnown(field, when, member, scope) ? Value(field, member.Value, scope) : null;
    }

    private Test Branches(JsonMember member, RuleScope scope)
    {
        Test[] branches = [.. member.Value.Items.Select(item => Branch(item, scope))];
        return member.Name == "any" ? new Any(branches) : new All(branches);
    }

    private Test Branch(JsonValue item, RuleScope scope)
    {
        if (item is { Kind: JsonKind.Object, Members.Count: > 0 })
        {
            return AllOf(Read(item, scope));
        }

        findings.Add(Messages.WrongKind, item.Location, Messages.Conditions, Messages.Found(item));
        return new All();
    }

    /// <summary>A figure that a step writes can be read by later steps only.</summary>
    private bool IsKnown(FieldDeclaration field, JsonValue when, JsonMember member, RuleScope scope)
    {
        if ((field.Field.KnownAt == 0 && (scope.Step >= 0 || !FieldCatalog.IsOfCharge(field.Name))) || scope.Step >= RuleScope.AfterSteps)
        {
            return true;
        }

        if (scope.Step == RuleScope.BeforePrices && FieldCatalog.IsFact(field.Field))
        {
            // Whether it needs a price shows once all rules that set it are read.
            readBeforePrices.Add((field.Field, when.NameLocation(member)));
            return true;
        }

        var writer = FieldCatalog.IsOfStep(field.Name)
            ? scope.Procedure?.StepNamed(field.Name[(field.Name.IndexOf('.', field.Name.IndexOf('.') + 1) + 1)..])?.Index ?? int.MaxValue
            : -1;
        if (writer < scope.Step || (scope.Step == RuleScope.BeforeSteps && writer < 0))
        {
            return true;
        }

        findings.Add(Messages.KnownTooLate, when.NameLocation(member), field.Name, scope.Step switch
        {
            RuleScope.BeforePrices => BeforePrices,
            RuleScope.BeforeSteps => new Phrase("before the first step", "prima del primo passo"),
            _ => new Phrase($"in step \"{scope.Procedure!.Steps[scope.Step].Name}\"", $"nel passo \"{scope.Procedure.Steps[scope.Step].Name}\""),
        });
        return false;
    }

    private Test? Value(FieldDeclaration field, JsonValue value, RuleScope scope)
    {
        fields.Use(field.Field);
        if (value is { Kind: JsonKind.List, Items.Count: > 0 })
        {
            return Listed(field, value, scope);
        }

        if (value.Kind == JsonKind.Text && value.Text is "present" or "missing")
        {
            return value.Text == "present" ? new Present(field.Field) : new Not(new Present(field.Field));
        }

        return (field.Type, value.Kind) switch
        {
            (FieldType.Money, JsonKind.Object) when value.Members.Count > 0 => figures.ReadMoneyByCurrency(field, value),
            (FieldType.Money, JsonKind.Text or JsonKind.Number) => figures.ReadMoney(field, value, scope),
            (FieldType.Number, JsonKind.Text or JsonKind.Number) => figures.ReadNumber(field, value),
            (FieldType.Date, JsonKind.Text) => days.Read(field, value),
            (FieldType.YesNo, JsonKind.YesNo) => new In(field.Field, field.Field.NumberOf(value.Text)),
            (FieldType.Text or FieldType.Path, JsonKind.Text) => Text(field, value),
            _ => TestForms.NotUnderstood(field, value, findings),
        };
    }

    private Test? Listed(FieldDeclaration field, JsonValue list, RuleScope scope)
    {
        var tests = list.Items.Select(item => Value(field, item, scope)).ToArray();
        return Array.TrueForAll(tests, test => test is not null) ? OneOf(tests!) : null;
    }

    /// <summary>Joins the tests of a list, into one where they are plain values of one field.</summary>
    private static Test OneOf(Test[] tests) => tests switch
    {
        _ when Array.TrueForAll(tests, test => test is In) => new In(((In)tests[0]).Field, [.. tests.SelectMany(test => ((In)test).Values).Distinct()]),
        _ when Array.TrueForAll(tests, test => test is Below) => new Below(((Below)tests[0]).Field, [.. tests.SelectMany(test => ((Below)test).Paths).Distinct()]),
        _ when Array.TrueForAll(tests, test => test is Contains) => new Contains(((Contains)tests[0]).Field, [.. tests.SelectMany(test => ((Contains)test).Values).Distinct()]),
        [var single] => single,
        _ => new Any(tests),
    };

    private static Test AllOf(Test[] tests) => tests is [var single] ? single : new All(tests);

    private Test? Text(FieldDeclaration field, JsonValue value)
    {
        var isNot = value.Text.StartsWith("!=", StringComparison.Ordinal);
        var text = (isNot ? value.Text[2..] : value.Text.StartsWith('=') ? value.Text[1..] : value.Text).Trim();
        if (text.Length == 0 || text[0] is '<' or '>')
        {
            return TestForms.NotUnderstood(field, value, findings);
        }

        if (!catalog.CheckValue(field, text, value, findings))
        {
            return null;
        }

        var id = field.Field.NumberOf(text);
        Test test = field.Field.Kind switch
        {
            FieldKind.Path => new Below(field.Field, id),
            FieldKind.Set => new Contains(field.Field, id),
            _ => new In(field.Field, id),
        };

        // A missing value makes a test false, and so != as well; only "not" is true then.
        return isNot ? new All(new Present(field.Field), new Not(test)) : test;
    }
}
