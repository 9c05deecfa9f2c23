using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Sees that rules on charges ask for facts of charges, and others do not.</summary>
internal static class ChargeFields
{
    private static readonly Phrase Charges = new("charges", "spese");
    private static readonly Phrase Goods = new("lines of goods", "righe di merce");

    public static void Check(JsonValue entry, Test[] when, bool onCharges, FindingList findings)
    {
        if (Array.TrueForAll(when, test => test.Fields().All(IsRight)))
        {
            return;
        }

        foreach (var field in when.SelectMany(test => test.Fields()).Distinct().Where(field => !IsRight(field)))
        {
            findings.Add(Messages.FactOfOtherLines, (entry["when"] ?? entry).Location, field.Name, onCharges ? Goods : Charges, onCharges ? Charges : Goods);
        }

        bool IsRight(Field field) => field.Scope != FieldScope.Line || FieldCatalog.IsOfCharge(field.Name) == onCharges;
    }
}
