namespace KeyAccount.Grammar;

/// <summary>The names of a rule folder that an editor can complete.</summary>
internal enum Word
{
    /// <summary>Any text: nothing to complete.</summary>
    Any,
    Step,
    AmountOf,
    SummedAmount,
    Group,
    GroupOrStep,
    Account,
    Category,
    Currency,
    PriceList,
    PriceSource,
    PriceBasis,
    Procedure,
    Unit,
    LineFigure,
    Field,
    OrderField,
    Fact,
    LineField,
    FloorField,
    OpenField,
    TableColumn,
    Charge,
    ChargeField,
    Role,
    Person,
    BonusBase,
    Calendar,
}
