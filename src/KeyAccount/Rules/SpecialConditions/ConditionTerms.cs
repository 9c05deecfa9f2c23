namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What a special condition says; a record for each kind.</summary>
internal abstract record ConditionTerms
{
    /// <summary>Gets the amounts that it states; it holds for orders in the currencies that all of them have.</summary>
    public virtual IEnumerable<MoneyFigure> Money => [];
}
