using KeyAccount.Contracts.Phrases;
using KeyAccount.Rules;

namespace KeyAccount.Contracts.Statements;

/// <summary>States free goods: so many of a line, or what is bought and what is got for it.</summary>
internal static class FreeGoodsStatements
{
    public static IEnumerable<Statement> Of(DraftingScope scope) => scope.Model.Discounts[scope.Procedure]
        .Where(rule => rule.Account == scope.Agreement.Account && rule.FullName.StartsWith($"{scope.Agreement.Name}/", StringComparison.Ordinal) && !rule.IsDraft && rule.Goods is not null)
        .Select(rule => Of(rule, scope));

    private static Statement Of(DiscountRule rule, DraftingScope scope)
    {
        var path = new RulePath(rule.FullName);
        return new Statement { Rule = rule.FullName, Kinds = ["freeGoods"] }
            .With("title", scope.NewText().Name(rule.IsInternal || rule.Title is null ? scope.Procedure.Steps[rule.Step].Title.In(scope.Language) : rule.Title.In(scope.Language)))
            .With("goods", rule.Goods is GiveTerms ? ConditionPhrases.Goods(rule.Own, path.At("when"), scope).After("on", "su") : scope.NewText())
            .With("when", ConditionPhrases.When(rule.Own, path.At("when"), scope))
            .With("valid", PeriodPhrases.Valid(rule.Valid, path, scope))
            .With("text", rule.Goods is GiveTerms give ? Give(give, path, scope) : Deal(rule, (DealTerms)rule.Goods!, path, scope));
    }

    private static Wording Give(GiveTerms give, RulePath path, DraftingScope scope)
    {
        var unit = give.Unit ?? "";
        var every = Figure.Quantity(path.At("give").At(0).ToString(), give.Every, unit);
        var free = Figure.Quantity(path.At("give").At(1).ToString(), give.Free, give.Item is null ? unit : give.Item.Unit ?? "");
        var text = give.IsAdded
            ? scope.NewText().Say("for every ", "per ogni ").Figure(every).Say(" ordered ", " ordinati ").Figure(free).Say(" more are delivered free of charge", " in più sono consegnati gratuitamente")
            : scope.NewText().Say("of every ", "di ogni ").Figure(every).Say(" ordered ", " ordinati ").Figure(free).Say(" are free of charge", " sono gratuiti");
        if (give.Item is { } item)
        {
            text.Say(", of the item ", ", dell'articolo ").Name(scope.ItemName(item.Sku));
        }

        return (give.Rule, give.Rounding) switch
        {
            (FreeQuantityRule.PerUnit, _) => text.Say("; part multiples count for nothing", "; le frazioni non contano"),
            (FreeQuantityRule.Whole, _) => text.Say("; only a quantity that is a whole multiple earns them", "; solo una quantità multipla esatta ne dà diritto"),
            (_, FreeRounding.Up) => text.Say("; part multiples count in proportion, rounded up to whole units", "; le frazioni contano in proporzione, arrotondate per eccesso all'unità"),
            (_, FreeRounding.Nearest) => text.Say("; part multiples count in proportion, rounded to the nearest whole unit", "; le frazioni contano in proporzione, arrotondate all'unità più vicina"),
            _ => text.Say("; part multiples count in proportion, rounded down to whole units", "; le frazioni contano in proporzione, arrotondate per difetto all'unità"),
        };
    }

    private static Wording Deal(DiscountRule rule, DealTerms deal, RulePath path, DraftingScope scope)
    {
        var text = scope.NewText().Say(deal.IsBundle ? "together, " : "for every purchase of ", deal.IsBundle ? "insieme, " : "per ogni acquisto di ");
        var bought = deal.Parts.Where(part => deal.IsBundle || !part.IsRewarded).ToArray();
        text.List([.. bought.Select(part => Part(rule, deal, part, path, scope))], "and", "e");
        if (!deal.IsBundle)
        {
            text.Say(", on ", ", su ").List([.. deal.Parts.Where(part => part.IsRewarded).Select(part => Part(rule, deal, part, path, scope))], "and", "e");
        }

        text.Say(" the Customer has ", " il Cliente ha ").Add(ValuePhrases.Value(rule.Effects[0].SampleValue!, false, path.At(deal.IsBundle ? "bundle" : "get"), scope));
        if (deal.MostTimes is { } times)
        {
            text.Say("; not more often in an order than ", "; per ordine, al più volte ").Figure(Figure.Quantity(path.At("repeat").ToString(), times));
        }

        return deal.MostRewarded is { } most
            ? text.Say("; at most on ", "; al più su ").Figure(Figure.Quantity(path.At("maxGet").ToString(), most)).Say(" units", " unità")
            : text;
    }

    private static Wording Part(DiscountRule rule, DealTerms deal, DealPart part, RulePath path, DraftingScope scope)
    {
        var at = path.At(deal.IsBundle ? "bundle" : part.IsRewarded ? "get" : "buy").At(part.Effect);
        var text = part.Amount is { } amount
            ? scope.NewText().Amount(amount, at.At("amount"), scope)
            : scope.NewText().Figure(Figure.Quantity(at.At("quantity").ToString(), part.Quantity)).Say(" units", " unità");
        return text.Text(" ").Add(ConditionPhrases.Goods(rule.Effects[part.Effect].For ?? [], at.At("where"), scope).After("of", "di"));
    }
}
