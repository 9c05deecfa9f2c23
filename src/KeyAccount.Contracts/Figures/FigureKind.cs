namespace KeyAccount.Contracts;

/// <summary>What kind of figure stands in a contract.</summary>
public enum FigureKind
{
    /// <summary>An amount in an ISO 4217 currency, which is its unit.</summary>
    Money,

    /// <summary>A percentage: 2.5 is 2.5 %.</summary>
    Percent,

    /// <summary>A quantity in a unit of measure; without a unit a plain number.</summary>
    Quantity,

    /// <summary>A number of days.</summary>
    Days,

    /// <summary>A number of months.</summary>
    Months,

    /// <summary>A date; its value is the number of days since 1 January of year 1.</summary>
    Date,
}
