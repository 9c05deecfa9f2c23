using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>An amount, of 0 or more unless it says otherwise: a bare figure, or one for each currency.</summary>
internal sealed class MoneyShape(NumberShape amount) : Shape
{
    public static readonly Phrase Expected = new("an amount, or one for each currency: { \"EUR\": 12.50, \"CHF\": 14.00 }", "un importo, o uno per valuta: { \"EUR\": 12.50, \"CHF\": 14.00 }");

    public static MoneyShape Instance { get; } = new(NumberShape.NotNegative);

    /// <summary>An amount that may lie below zero.</summary>
    public static MoneyShape Signed { get; } = new(NumberShape.Any);

    public NumberShape Amount { get; } = amount;

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Number => Amount.Check(value, findings),
        JsonKind.Object when value.Members.Count > 0 =>
            value.Members.Aggregate(true, (fine, member) => Currency(value, member, findings) & Amount.Check(member.Value, findings) & fine),
        _ => Wrong(value, Expected, findings),
    };

    private static bool Currency(JsonValue value, JsonMember member, FindingList findings)
    {
        if (Currencies.Knows(member.Name))
        {
            return true;
        }

        findings.Add(Messages.UnknownCurrency, value.NameLocation(member), member.Name, Messages.NearestTo(member.Name, Currencies.All));
        return false;
    }
}
