using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KeyAccount.Quotes;

/// <summary>A quote as JSON has it.</summary>
internal sealed record QuoteDocument(
    string RuleSet,
    string Account,
    string Currency,
    DateOnly OrderDate,
    ImmutableArray<QuoteLine> Lines,
    ImmutableArray<QuoteCharge> Charges,
    ImmutableArray<QuoteAdjustment> Adjustments,
    ImmutableArray<QuoteTax> Tax,
    ImmutableArray<StepSubtotal> Subtotals,
    QuoteTotals Totals,
    ImmutableArray<FreeGoods> FreeGoods,
    ImmutableArray<ConsideredRule> Considered,
    ImmutableArray<QuoteCode> Codes,
    ImmutableArray<RuleUsage> Consumes,
    ImmutableArray<QuoteCondition> Conditions,
    ImmutableArray<QuoteAlert> Alerts,
    string? By,
    string? Hash,
    ImmutableArray<QuoteApproval> Approvals,
    ImmutableArray<QuoteExtension>? Extensions,
    ImmutableArray<DerivedFact>? Facts)
{
    public static QuoteDocument From(Quote quote, Language language) => new(
        quote.RuleSet, quote.Account, quote.Currency, quote.Request.OrderDate, quote.LinesIn(language), quote.ChargesIn(language), quote.Adjustments, quote.Tax, quote.SubtotalsIn(language), quote.Totals,
        quote.FreeGoodsIn(language), quote.Considered, quote.Codes, quote.Consumes, quote.ConditionsIn(language), quote.AlertsIn(language),
        quote.Request.By, quote.HashIfReviewed, quote.ApprovalsIn(language), quote.ExtensionsIn(language) is { Length: > 0 } extensions ? extensions : null, quote.Facts is { Length: > 0 } facts ? facts : null);
}

/// <summary>How quotes are written as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(FieldValueJson)])]
[JsonSerializable(typeof(QuoteDocument))]
internal sealed partial class QuoteJson : JsonSerializerContext;
