using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the baskets of conditions: tests on what several lines come to together.</summary>
internal sealed class BasketReader(ConditionReader conditions, FigureTests figures, MeasureReader measures, FindingList findings)
{
    /// <summary>Reads one basket, or several that must all hold.</summary>
    public Test? Read(JsonValue value, RuleScope scope)
    {
        var shape = scope.Step == RuleScope.BeforePrices ? FileShapes.BasketBeforePrices : FileShapes.Basket;
        if (!new OneOrSeveralShape(shape).Check(value, findings))
        {
            return null;
        }

        var tests = (value.Kind == JsonKind.List ? value.Items : [value]).Select(basket => ReadOne(basket, scope)).ToArray();
        return Array.Exists(tests, test => test is null) ? null : tests is [var single] ? single : new All(tests!);
    }

    private Test? ReadOne(JsonValue basket, RuleScope scope)
    {
        var where = basket["where"] is { } lines ? conditions.Read(lines, scope) : [];
        if (measures.ReadFrame(basket, scope) is not { } frame)
        {
            return null;
        }

        var tests = new List<Test>();
        var fine = true;
        foreach (var member in basket.Members)
        {
            if (member.Name is "quantity" or "amount" or "items" or "weight")
            {
                var test = Test(member, where, frame, scope);
                fine &= test is not null;
                tests.Add(test!);
            }
        }

        if ((basket["of"] ?? basket["tax"]) is { } pointless && basket["amount"] is null)
        {
            findings.Add(Messages.PointlessSetting, pointless.Location, basket["of"] is null ? "tax" : "of", new Phrase("the basket tests no amount", "il paniere non verifica un importo"));
            return null;
        }

        if (tests.Count == 0)
        {
            findings.Add(Messages.BasketTestsNothing, basket.Location);
            return null;
        }

        return !fine ? null : tests is [var single] ? single : new All([.. tests]);
    }

    private Test? Test(JsonMember member, Test[] where, Measure frame, RuleScope scope)
    {
        if (member.Value.Kind == JsonKind.List)
        {
            var each = member.Value.Items.Select(item => Test(member with { Value = item }, where, frame, scope)).ToArray();
            return Array.Exists(each, test => test is null) ? null : new Any(each!);
        }

        var value = member.Value;
        switch (member.Name)
        {
            case "amount":
                return measures.Amount(where, frame, scope, value) is not { } amount ? null
                    : value.Kind == JsonKind.Object ? figures.ReadMoneyByCurrency(Named(amount, FieldType.Money, "amount"), value)
                    : figures.ReadMoney(Named(amount, FieldType.Money, "amount"), value, scope);
            case "items":
                return figures.ReadNumber(Named(measures.Items(where, frame), FieldType.Number, "items"), value);
            case "weight":
                return measures.Weight(where, frame, value) is { } weight ? figures.ReadNumber(Named(weight, FieldType.Number, "weight"), value) : null;
            default:
                return figures.ReadQuantity("quantity", value, unit => measures.Quantity(where, frame, unit, value));
        }
    }

    private static FieldDeclaration Named(Field field, FieldType type, string name) => new(field, type, [], null, IsOwn: false) { Name = name };
}
