using KeyAccount.Contracts.Phrases;

namespace KeyAccount.Contracts.Statements;

/// <summary>What a contract has to say of a rule: its slots, each a text whose figures know where they come from.</summary>
internal sealed class Statement
{
    private readonly Dictionary<string, object> slots = new(StringComparer.Ordinal);

    /// <summary>Gets the full name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets what kinds of rule it is, the most particular first: <c>discount.scale</c>, <c>discount</c>. The clause that mirrors the first of them states it.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Gets the slots that have a value.</summary>
    public IReadOnlyDictionary<string, object> Slots => slots;

    /// <summary>Gives a slot a text; a text without words leaves it without a value.</summary>
    public Statement With(string slot, Wording text)
    {
        if (!text.IsEmpty)
        {
            slots[slot] = text;
        }

        return this;
    }

    /// <summary>Gives a slot a table.</summary>
    public Statement With(string slot, ContractTable? table)
    {
        if (table is not null)
        {
            slots[slot] = table;
        }

        return this;
    }

    /// <summary>Says that something is so: templates ask for it with <c>if</c>.</summary>
    public Statement With(string slot, bool holds)
    {
        if (holds)
        {
            slots[slot] = true;
        }

        return this;
    }
}
