using KeyAccount.Matching;
using KeyAccount.Matching.Bitmaps;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Works out the example beside each rule with the arithmetic that prices orders.</summary>
internal static class ExampleCheck
{
    public static void Check(CompiledRules rules, FindingList findings)
    {
        foreach (var procedure in rules.Procedures.Values)
        {
            foreach (var rule in procedure.ByRank.OfType<PricedRule>().Where(rule => rule.Rule.Example is not null))
            {
                try
                {
                    Check(rules, procedure, rule, rule.Rule.Example!, findings);
                }
                catch (Exception tooLarge) when (tooLarge is OverflowException or PricingException)
                {
                    findings.Add(Messages.TooLarge, rule.Rule.Example!.Location);
                }
            }
        }
    }

    private static void Check(CompiledRules rules, PricedProcedure procedure, PricedRule rule, RuleExample example, FindingList findings)
    {
        var run = rules.Rent();
        run.Reset(1);
        run.Use(procedure);
        run.Currency = example.Currency;
        run.Lines[0] = new LineState { Request = new RequestLine("example", example.Item.Sku, example.Quantity), Item = example.Item, Quantity = example.Quantity, ExclusiveBy = -1, FirstDiscount = -1 };
        rules.ItemFacts.Write(run.Facts, 0, example.Item, example.Quantity);
        var fields = rules.Model.Catalog.Fields;
        Write(fields.LineQuantity, example.Quantity);

        var rounder = new Rounder(rule.Step.Rounding, rules.Model.Catalog.Currencies.Codes[example.Currency]);
        ref var line = ref run.Lines[0];
        line.ListAmount = line.BaseAmount = line.StartOfStep = line.Running = rounder.Base(example.List, 1, example.Quantity);
        if (line.Running > Grammar.Figures.LargestAmount)
        {
            throw new OverflowException();
        }

        Write(fields.LineListAmount, line.ListAmount);
        Write(fields.LineAmount, line.Running);
        if (rule.First.Effect.Scale?.Sum is { } sum)
        {
            // The example is an order of one line.
            Write(sum.Field, sum.Measure.Kind switch
            {
                MeasureKind.Items => 1,
                MeasureKind.Amount => line.Running,
                _ => run.Facts.TryNumber(sum.Measure.Figure!, 0, out var figure) ? figure : 0,
            });
        }

        if (rule.Rule.When.FirstOrDefault(test => Holds(test, run.Facts, fields) == false) is { } failed)
        {
            var names = Messages.And([.. failed.Fields().Select(fields.Pools.Written).Distinct()]);
            findings.Add(Messages.ExampleDoesNotHold, example.Location, new Phrase(
                $"Its condition on {names.English} does not hold for item {example.Item.Sku} and a quantity of {Grammar.Figures.Write(example.Quantity)}.",
                $"La condizione su {names.Italian} non vale per l'articolo {example.Item.Sku} e una quantità di {Grammar.Figures.Write(example.Quantity)}."));
        }
        else if (rule.ValueFor(run.Facts, 0) is not { } value)
        {
            findings.Add(Messages.ExampleDoesNotHold, example.Location, new Phrase("The scale gives nothing there.", "Lì la scala non dà nulla."));
        }
        else
        {
            RuleArithmetic.Apply(run, 0, rule, rule.First, value, new AmountBase(AmountBaseKind.Running), decimal.MaxValue, rule.First.Effect.Units?.Of(example.Quantity), rounder);
            var net = decimal.Round(line.Running / line.Quantity, example.Net.Scale, MidpointRounding.AwayFromZero);
            if (net != example.Net)
            {
                findings.Add(Messages.ExampleDiffers, example.NetLocation, example.Net, net);
            }
        }

        rules.Return(run);

        void Write(Field field, decimal value)
        {
            if (field.IsRead)
            {
                run.Facts.SetNumber(field, 0, value);
            }
        }
    }

    /// <summary>Says whether a test holds; null where the example does not say, as of the account and the order.</summary>
    private static bool? Holds(Test test, FactTable facts, FieldCatalog fields) => test switch
    {
        Not x => !Holds(x.Inner, facts, fields),
        All x => x.Tests.Select(inner => Holds(inner, facts, fields)).Aggregate((bool?)true, (all, one) => all & one),
        Any x => x.Tests.Select(inner => Holds(inner, facts, fields)).Aggregate((bool?)false, (any, one) => any | one),
        _ when test.Fields().Any(field => !IsSaid(field, fields)) => null,
        _ => Residual.AllHold([test], facts, 0),
    };

    private static bool IsSaid(Field field, FieldCatalog fields) =>
        field.Name.StartsWith("item.", StringComparison.Ordinal) || field.Name.StartsWith("line.quantity", StringComparison.Ordinal)
        || field == fields.LineListAmount || field == fields.LineAmount;
}
