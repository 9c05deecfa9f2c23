using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads what is summed over several lines, and gives the field that will hold the sum: for baskets of conditions, scales over a pool, and whatever else goes by a measure.</summary>
internal sealed class MeasureReader(Catalog catalog, FindingList findings)
{
    private readonly PoolUnits units = new(catalog);

    /// <summary>Reads the settings <c>of</c> and <c>over</c>, as a measure of amounts; null with a finding where they cannot be used.</summary>
    public Measure? ReadFrame(JsonValue holder, RuleScope scope)
    {
        var frame = new Measure
        {
            Kind = MeasureKind.Amount,
            WithTax = holder["tax"]?.Text switch { "gross" => true, "net" => false, _ => null },
            Over = holder["over"]?.Text switch { "month" => PoolPeriod.Month, "quarter" => PoolPeriod.Quarter, "year" => PoolPeriod.Year, "valid" => PoolPeriod.Valid, _ => PoolPeriod.Order },
        };
        if (frame.Over == PoolPeriod.Valid)
        {
            if (scope.Valid.From == DateOnly.MinValue && scope.Step != RuleScope.AnyStep)
            {
                findings.Add(Messages.ValidSinceEver, holder["over"]!.Location);
                return null;
            }

            frame = frame with { During = scope.Valid };
        }

        return holder["of"] is { } of ? ReadOf(of, frame, scope) : frame;
    }

    /// <summary>Gives the sum of quantities, in a unit or in that of the items; null with a finding where some lines could not be counted so.</summary>
    public Field? Quantity(Test[] where, Measure frame, string? unit, JsonValue place)
    {
        var figure = catalog.Fields.LineQuantity;
        if (unit is not null)
        {
            if (!catalog.Units.Contains(unit))
            {
                if (catalog.KnowsUnits)
                {
                    findings.Add(Messages.UnitNotKnown, place.Location, unit, Messages.NearestTo(unit, catalog.Units));
                }

                return null;
            }

            if (units.Without(unit, where) is [_, ..] without)
            {
                findings.Add(Messages.NotCountedIn, place.Location, unit, Messages.And(without));
                return null;
            }

            figure = catalog.Fields.QuantityIn(unit);
        }
        else if (units.Of(where) is [_, _, ..] different)
        {
            findings.Add(Messages.SumNeedsUnit, place.Location, Messages.And(different));
            return null;
        }

        return Figure(where, frame, catalog.Fields.Use(figure));
    }

    /// <summary>Gives the sum of amounts; null with a finding where no amounts are known yet.</summary>
    public Field? Amount(Test[] where, Measure frame, RuleScope scope, JsonValue place)
    {
        if (scope.Step == RuleScope.BeforePrices)
        {
            findings.Add(Messages.KnownTooLate, place.Location, "amount", ConditionReader.BeforePrices);
            return null;
        }

        return catalog.Fields.Pools.Define(where, frame);
    }

    /// <summary>Gives the number of different items.</summary>
    public Field Items(Test[] where, Measure frame) =>
        catalog.Fields.Pools.Define(where, new Measure { Kind = MeasureKind.Items, Over = frame.Over, During = frame.During });

    /// <summary>Gives the sum of weights; null with a finding where some items have none.</summary>
    public Field? Weight(Test[] where, Measure frame, JsonValue place)
    {
        if (units.WithoutWeight(where) is [_, ..] without)
        {
            findings.Add(Messages.ItemsWithoutWeight, place.Location, Messages.And(without));
            return null;
        }

        return Figure(where, frame, catalog.Fields.Use(catalog.Fields.LineWeight));
    }

    /// <summary>Gives the sum of a figure of each line.</summary>
    public Field Figure(Test[] where, Measure frame, Field figure) =>
        catalog.Fields.Pools.Define(where, new Measure { Kind = MeasureKind.Figure, Figure = figure, Over = frame.Over, During = frame.During });

    private Measure? ReadOf(JsonValue of, Measure frame, RuleScope scope)
    {
        switch (of.Text)
        {
            case "list":
                return frame with { Of = MeasuredAmount.List };
            case "base":
                return frame with { Of = MeasuredAmount.Base };
            case "start":
                return frame with { Of = MeasuredAmount.Start };
            case "running":
                return frame;
            case var _ when scope.Step == RuleScope.AnyStep:
                return frame;
        }

        Step[] earlier = [.. scope.Procedure?.Steps.Take(scope.Step) ?? []];
        if (Array.Exists(earlier, step => step.Name == of.Text))
        {
            return frame with { Of = MeasuredAmount.AfterStep, Step = of.Text };
        }

        findings.Add(Messages.NotEarlier, of.Location, of.Text, new[] { "list", "base", "start", "running" }.Union(earlier.Select(step => step.Name)).ToArray());
        return null;
    }
}
