using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads how an amount of the order comes to its lines.</summary>
internal static class AllocationReader
{
    public static AllocationSettings Read(JsonValue value) => new(
        value["weights"]?.Text switch
        {
            "base" => AllocationWeights.Base,
            "gross" => AllocationWeights.Gross,
            "quantity" => AllocationWeights.Quantity,
            "equal" => AllocationWeights.Equal,
            _ => AllocationWeights.Running,
        },
        new AllocationRule
        {
            Shares = value["shares"]?.Text switch
            {
                "floor" => AllocationShares.Floor,
                "nearest" => AllocationShares.Nearest,
                "exact" => AllocationShares.Exact,
                _ => AllocationShares.Down,
            },
            Rest = value["rest"]?.Text switch
            {
                "weight" => AllocationRest.Weight,
                "first" => AllocationRest.First,
                "last" => AllocationRest.Last,
                "line-order" => AllocationRest.LineOrder,
                _ => AllocationRest.Remainder,
            },
            Zero = value["zero"]?.Text == "none" ? ZeroWeights.None : ZeroWeights.Equal,
        });
}
