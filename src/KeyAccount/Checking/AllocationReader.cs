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
        ReadRule(value))
    {
        Units = value["units"] is { } units ? ReadRule(units) with { Rest = RestOf(units, AllocationRest.First) } : null,
    };

    /// <summary>Reads how shares are cut and where the rest goes; which of the words may stand is for the form of the place to say.</summary>
    public static AllocationRule ReadRule(JsonValue value) => new()
    {
        Shares = value["shares"]?.Text switch
        {
            "floor" => AllocationShares.Floor,
            "nearest" => AllocationShares.Nearest,
            "exact" => AllocationShares.Exact,
            _ => AllocationShares.Down,
        },
        Rest = RestOf(value, AllocationRest.Remainder),
        Zero = value["zero"]?.Text switch
        {
            "none" => ZeroWeights.None,
            "error" => ZeroWeights.Error,
            _ => ZeroWeights.Equal,
        },
    };

    private static AllocationRest RestOf(JsonValue value, AllocationRest usual) => value["rest"]?.Text switch
    {
        "weight" => AllocationRest.Weight,
        "first" => AllocationRest.First,
        "last" => AllocationRest.Last,
        "line-order" => AllocationRest.LineOrder,
        "apart" => AllocationRest.Apart,
        "blocks" => AllocationRest.Blocks,
        _ => usual,
    };
}
