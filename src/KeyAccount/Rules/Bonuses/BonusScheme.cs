using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.Matching;

namespace KeyAccount.Rules.Bonuses;

/// <summary>A bonus: what an account earns off the invoice.</summary>
internal sealed record BonusScheme
{
    public required string Id { get; init; }

    public required string FullName { get; init; }

    public required Title? Title { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Gets the account of the agreement; null for a policy, which holds for every account by itself.</summary>
    public required Account? Account { get; init; }

    public required bool IsDraft { get; init; }

    /// <summary>Gets the days on which purchases count.</summary>
    public required Period Valid { get; init; }

    /// <summary>Gets the currency whose postings count; null for that of each account.</summary>
    public required string? Currency { get; init; }

    public required BonusBase Base { get; init; }

    public required BonusPeriodKind Period { get; init; }

    /// <summary>Gets the year that its periods are parts of.</summary>
    public required ContractYear Year { get; init; }

    /// <summary>Gets when it is settled.</summary>
    public required SettlementCalendar Settle { get; init; }

    /// <summary>Gets which postings count, beside those of the base.</summary>
    public required Test[] When { get; init; }

    public required BonusTerms Terms { get; init; }

    /// <summary>Gets the least that a whole period earns; null for none.</summary>
    public MoneyFigure? Guarantee { get; init; }

    /// <summary>Gets the most that a period earns; null for no bound.</summary>
    public Cap? Cap { get; init; }

    /// <summary>Gets the most that it earns together with <see cref="CapWith"/>; null for no bound.</summary>
    public Cap? CombinedCap { get; init; }

    /// <summary>Gets the full names of the schemes that <see cref="CombinedCap"/> counts beside this one.</summary>
    public IReadOnlyList<string> CapWith { get; init; } = [];

    /// <summary>Gets the full names of the schemes whose earnings are taken off the base.</summary>
    public IReadOnlyList<string> Less { get; init; } = [];

    public AccrualTerms Accrual { get; init; } = new(AccrualMethod.Reached);

    public ReturnTerms Returns { get; init; } = ReturnTerms.Default;

    /// <summary>Gets how the accounts below earn together; null where each earns by itself.</summary>
    public RollUpTerms? RollUp { get; init; }

    /// <summary>Gets a hash of what its entry says, the same for the same text whatever its layout, with its base and calendar.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Gets how many months a period has; 0 where it is the whole validity.</summary>
    public int Months => MonthsOf(Period);

    /// <summary>Gets in which form it is paid.</summary>
    public BonusForm Form => Terms switch
    {
        PointsTerms => BonusForm.Points,
        GoodsBonusTerms => BonusForm.Goods,
        _ => Settle.Form,
    };

    /// <summary>Gets where it stands, as <c>file:line</c>.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");

    public static int MonthsOf(BonusPeriodKind kind) => kind switch
    {
        BonusPeriodKind.Month => 1,
        BonusPeriodKind.Quarter => 3,
        BonusPeriodKind.HalfYear => 6,
        BonusPeriodKind.Year => 12,
        _ => 0,
    };

    /// <summary>Gives the period that a day lies in, whether the scheme is valid in all of it or not.</summary>
    public Period PeriodOf(DateOnly day) => Months == 0 ? Valid : Year.PartOf(day, Months);
}
