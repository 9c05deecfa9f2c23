using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>The accepted form of a value in a rule file. Reading and the editor's schema both come from it, so that they cannot differ.</summary>
internal abstract class Shape
{
    /// <summary>Adds a finding for each way in which the value's form differs.</summary>
    /// <returns>Whether the form is right, so that the value can be read.</returns>
    public abstract bool Check(JsonValue value, FindingList findings);

    /// <summary>Says that another kind of value was expected.</summary>
    protected static bool Wrong(JsonValue value, Phrase expected, FindingList findings)
    {
        findings.Add(Messages.WrongKind, value.Location, expected, Messages.Found(value));
        return false;
    }
}
