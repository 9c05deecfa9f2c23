namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What a special condition of one of the company's own kinds says: one value.</summary>
/// <param name="Value">The value as data; that of an amount stands in <paramref name="Amount"/>.</param>
/// <param name="Words">The value in words; null where the value speaks for itself.</param>
/// <param name="Amount">The amount; null where it is none.</param>
internal sealed record OwnTerms(FieldValue Value, Title? Words, MoneyFigure? Amount) : ConditionTerms
{
    public override IEnumerable<MoneyFigure> Money => Amount is null ? [] : [Amount];
}
