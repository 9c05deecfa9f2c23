using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Reads what binds a side over time: notices, exclusivity, commitments, service levels and returns.</summary>
internal static class CommitmentReader
{
    public static ListNoticeTerms? ListNotice(TermsSource source) =>
        OrderBoundReader.OneOf(source, "days", "months") ? new ListNoticeTerms(source.Whole("days"), source.Whole("months"), source.Figure("maxPercentPerYear")) : null;

    public static ExclusivityTerms? Exclusivity(TermsSource source)
    {
        DateOnly? until = null;
        if (source.Entry["until"] is { } written)
        {
            if (!Days.TryRead(written.Text, out var day))
            {
                source.Findings.Add(Messages.NotADay, written.Location, written.Text);
                return null;
            }

            until = day;
        }

        return new ExclusivityTerms(source.Text("side")!, Titles.Read(source.Entry["for"]), Titles.Read(source.Entry["territory"]), until);
    }

    public static CommitmentTerms? Commitment(TermsSource source)
    {
        if (!OrderBoundReader.OneOf(source, "amount", "quantity"))
        {
            return null;
        }

        if (source.Has("unit") && !source.Has("quantity"))
        {
            source.Pointless("unit", "an amount has no unit", "un importo non ha unità");
        }

        if (source.Has("shortfallPercent") && source.Has("shortfallAmount"))
        {
            source.Findings.Add(Messages.TwoValues, source.Entry["shortfallAmount"]!.Location, "shortfallPercent", "shortfallAmount");
        }

        if (source.Has("shortfallPercent") && source.Has("quantity"))
        {
            source.Pointless("shortfallPercent", "a quantity has no amount to take a percentage of; write shortfallAmount", "una quantità non ha un importo di cui prendere una percentuale; scrivere shortfallAmount");
        }

        var period = source.Text("period")!;
        if (period == "valid" && source.Scope.Valid.From == DateOnly.MinValue)
        {
            source.Findings.Add(Messages.ValidSinceEver, source.Entry["period"]!.Location);
            return null;
        }

        return new CommitmentTerms
        {
            Amount = source.Money("amount"),
            Quantity = source.Figure("quantity"),
            Unit = source.Text("unit"),
            Period = period,
            TolerancePercent = source.Figure("tolerancePercent"),
            ShortfallPercent = source.Figure("shortfallPercent"),
            ShortfallAmount = source.Money("shortfallAmount"),
            Bought = Bought(source, period),
        };
    }

    public static ServiceLevelTerms ServiceLevel(TermsSource source)
    {
        var target = source.Figure("targetPercent")!.Value;
        (decimal Below, decimal Percent)[] credits = [.. (source.Entry["credits"]?.Items ?? []).Select(credit => (TermsSource.Figure(credit["below"])!.Value, TermsSource.Figure(credit["percent"])!.Value))];
        for (var i = 0; i < credits.Length; i++)
        {
            var above = i == 0 ? target : credits[i - 1].Below;
            if (credits[i].Below > above || (i > 0 && credits[i].Below == above))
            {
                source.Findings.Add(Messages.CreditAbove, source.Entry["credits"]!.Items[i].Location, credits[i].Below, above);
            }
        }

        return new ServiceLevelTerms(source.Text("measure")!, target, credits, source.Figure("maxPercent"));
    }

    public static ReturnTerms Returns(TermsSource source) =>
        new(source.Whole("withinDays")!.Value, source.Figure("maxPercent"), source.Figure("restockingPercent"));

    /// <summary>Counts the lines that the condition chooses, with those that were bought before in the period.</summary>
    private static Field? Bought(TermsSource source, string period)
    {
        Test[] chosen = [.. source.When.Where(test => test.Fields().Any(field => field.Scope == FieldScope.Line))];
        var frame = new Measure
        {
            Kind = MeasureKind.Amount,
            Over = period switch { "month" => PoolPeriod.Month, "quarter" => PoolPeriod.Quarter, "year" => PoolPeriod.Year, _ => PoolPeriod.Valid },
            During = source.Scope.Valid,
        };
        return source.Has("quantity") ? source.Measures.Quantity(chosen, frame, source.Text("unit"), source.Entry["unit"] ?? source.Entry["quantity"]!) : source.Measures.Amount(chosen, frame, source.Scope, source.Entry);
    }
}
