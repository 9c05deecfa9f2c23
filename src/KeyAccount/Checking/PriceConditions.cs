using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>The conditions of accesses, price lists and prices, numbered: they are asked before list amounts are known.</summary>
internal sealed class PriceConditions(ConditionReader reader)
{
    private readonly List<PriceCondition> conditions = [];

    public IReadOnlyList<PriceCondition> All => conditions;

    /// <summary>Reads a condition and gives its number.</summary>
    public int Add(JsonValue when, RuleScope scope) =>
        Add(new PriceCondition($"{when.File}{when.Pointer}", reader.Read(when, scope), [.. when.Members.Select(member => member.Name)]));

    /// <summary>Numbers a condition.</summary>
    public int Add(PriceCondition condition)
    {
        conditions.Add(condition);
        return conditions.Count - 1;
    }
}
