using KeyAccount.Contracts.Phrases;
using KeyAccount.Rules;

namespace KeyAccount.Contracts.Statements;

/// <summary>States discounts and surcharges.</summary>
internal static class DiscountStatements
{
    public static IEnumerable<Statement> Of(DraftingScope scope) => scope.Model.Discounts[scope.Procedure]
        .Where(rule => rule.Account == scope.Agreement.Account && rule.FullName.StartsWith($"{scope.Agreement.Name}/", StringComparison.Ordinal) && !rule.IsDraft && rule.Goods is null && rule.Manual is null)
        .OrderBy(rule => rule.Step).ThenBy(rule => rule.Location.File, StringComparer.Ordinal).ThenBy(rule => rule.Location.Line).ThenBy(rule => rule.Location.Column)
        .Select(rule => Of(rule, scope));

    private static Statement Of(DiscountRule rule, DraftingScope scope)
    {
        var path = new RulePath(rule.FullName);
        var step = scope.Procedure.Steps[rule.Step];
        var effect = rule.Effects[0];
        var valid = PeriodPhrases.Valid(rule.Valid, path, scope);
        var statement = new Statement { Rule = rule.FullName, Kinds = Kinds(rule, step, !valid.IsEmpty) }
            .With("title", scope.NewText().Name(TitleOf(rule, step, scope)))
            .With("goods", ConditionPhrases.Goods(rule.Own, path.At("when"), scope).After("on", "su"))
            .With("when", ConditionPhrases.When(rule.Own, path.At("when"), scope))
            .With("valid", valid)
            .With("exclusive", rule.Exclusive == Exclusivity.Line)
            .With("exclusiveOrder", rule.Exclusive == Exclusivity.Order)
            .With("step", scope.NewText().Name(step.Title.In(scope.Language)));
        if (effect.Value is { } value)
        {
            statement.With("value", ValuePhrases.Value(value, step.IsSurcharge, path, scope));
            if (value.Kind == ValueKind.Percent)
            {
                statement.With("of", ValuePhrases.Of(effect.Of ?? step.Of, step, scope).After("of", "su"));
            }
        }

        if (effect.Scale is { } scale)
        {
            statement.With("scaleKind", ScalePhrases.Kind(scale, scope)).With("scale", ScalePhrases.Table(scale, path.At("scale"), scope));
            if (scale.Sample.Kind == ValueKind.Percent)
            {
                statement.With("of", ValuePhrases.Of(effect.Of ?? step.Of, step, scope).After("of", "su"));
            }
        }

        if (effect.Cap is { } cap)
        {
            statement.With("cap", cap.Percent is { } most
                ? scope.NewText().Figure(Figure.Percent(path.At("cap").ToString(), most)).Say(" of the amount of the line", " dell'importo della riga")
                : scope.NewText().Amount(cap.Money!, path.At("cap"), scope));
        }

        return statement;
    }

    private static string[] Kinds(DiscountRule rule, Step step, bool isTemporary) =>
    [
        .. rule.Effects.Length > 1 ? ["package"] : rule.Effects[0].Index is not null ? ["index"] : Array.Empty<string>(),
        .. rule.Effects is not [{ Index: null }] ? Array.Empty<string>() : step.IsSurcharge ? ["surcharge"] : isTemporary ? ["discount.temporary"] : Array.Empty<string>(),
        .. rule.Scale is null || rule.Effects.Length > 1 ? Array.Empty<string>() : ["discount.scale"],
        .. rule.Effects is [{ Index: null }] ? ["discount"] : Array.Empty<string>(),
    ];

    private static string TitleOf(DiscountRule rule, Step step, DraftingScope scope) =>
        rule.IsInternal || rule.Title is null ? step.Title.In(scope.Language) : rule.Title.In(scope.Language);
}
