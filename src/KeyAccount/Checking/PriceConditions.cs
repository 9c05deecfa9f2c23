using KeyAccount.Matching;
using KeyAccount.RuleFiles;

namespace KeyAccount.Checking;

/// <summary>The conditions of accesses and of contracted prices, numbered: they are asked before list amounts are known.</summary>
internal sealed class PriceConditions(ConditionReader reader)
{
    private readonly List<(string Name, Test[] When)> conditions = [];

    public IReadOnlyList<(string Name, Test[] When)> All => conditions;

    /// <summary>Reads a condition and gives its number.</summary>
    public int Add(JsonValue when, RuleScope scope)
    {
        conditions.Add(($"{when.File}{when.Pointer}", reader.Read(when, scope)));
        return conditions.Count - 1;
    }
}
