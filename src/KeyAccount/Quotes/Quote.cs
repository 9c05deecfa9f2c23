using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KeyAccount.Pricing;
using KeyAccount.Quotes;
using KeyAccount.Quotes.ForCustomers;
using KeyAccount.Quotes.SpecialConditions;
using KeyAccount.Rules;

namespace KeyAccount;

/// <summary>A priced request: what each line costs and every step that led there.</summary>
/// <remarks>
/// A quote is a function of the rule set and the request: the same both give the same quote, on any machine, on any day.
/// It keeps the figures in a compact form; <see cref="Lines"/> and the rest are made when they are first asked for.
/// </remarks>
public sealed partial class Quote
{
    private readonly PricedOrder priced;
    private ImmutableArray<QuoteLine> english;

    internal Quote(string ruleSet, PricingRequest request, PricedOrder priced)
    {
        this.priced = priced;
        RuleSet = ruleSet;
        Request = request;
        var (list, net) = (0m, priced.Rounding);
        foreach (ref readonly var line in priced.Goods)
        {
            list += line.ListAmount;
            net += line.Running;
        }

        Totals = TotalsOf(priced, new QuoteTotals(list, priced.Rounding, net) { Prepaid = request.Prepaid });
    }

    /// <summary>Gets the request.</summary>
    public PricingRequest Request { get; }

    /// <summary>Gets the version of the rule set that priced it: <c>sha256:</c> and the hash of its files.</summary>
    public string RuleSet { get; }

    /// <summary>Gets the id of the account.</summary>
    public string Account => Request.Account;

    /// <summary>Gets the ISO 4217 currency of every amount.</summary>
    public string Currency => priced.Currency;

    /// <summary>Gets the totals.</summary>
    public QuoteTotals Totals { get; }

    /// <summary>Gets the lines in the order of the request, with titles in English.</summary>
    public ImmutableArray<QuoteLine> Lines
    {
        get
        {
            if (english.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref english, LinesIn(Language.English));
            }

            return english;
        }
    }

    /// <summary>Gets the charges, those of the request first, with titles in English.</summary>
    public ImmutableArray<QuoteCharge> Charges => ChargesIn(Language.English);

    /// <summary>Gets the stated adjustments of the document as a whole.</summary>
    public ImmutableArray<QuoteAdjustment> Adjustments =>
        [.. priced.Adjustments.Select(adjustment => new QuoteAdjustment(
            adjustment.Stated.Reason, adjustment.Stated.Percent is null ? null : adjustment.Of, adjustment.Stated.Percent, adjustment.Amount, adjustment.Tax?.Category))];

    /// <summary>Gets what each tax category comes to at each rate; empty where the request hands in no rates.</summary>
    public ImmutableArray<QuoteTax> Tax => priced.Tax?.Rows ?? [];

    /// <summary>Gets what each step of the procedure came to, with titles in English.</summary>
    public ImmutableArray<StepSubtotal> Subtotals => SubtotalsIn(Language.English);

    /// <summary>Gets the facts that rules derived, in the order in which they came to be known.</summary>
    public ImmutableArray<DerivedFact> Facts => [.. priced.Derived.Select(fact => new DerivedFact
    {
        Name = fact.Rule.Fact.Name,
        Value = fact.Value,
        Line = fact.Line < 0 ? null : priced.Lines[fact.Line].Request.Id,
        Rule = fact.Rule.FullName,
        Source = fact.Rule.Source,
        Draft = fact.Rule.IsDraft ? true : null,
    })];

    /// <summary>Gets what limits of rules this order would use, for the host to count once it is placed.</summary>
    public ImmutableArray<RuleUsage> Consumes => [.. priced.Consumed.SelectMany(use => use.Consumes()), .. priced.HoldUses.Where(use => use.Taken > 0 && use.Left is not null).Select(use => new RuleUsage { Rule = use.Hold.FullName, Item = use.Item?.Sku, Uses = 1, Quantity = use.Taken })];

    /// <summary>Gets the free goods that come on top of what was ordered, with titles in English; what is free of the order itself is a step of its line.</summary>
    public ImmutableArray<FreeGoods> FreeGoods => FreeGoodsIn(Language.English);

    /// <summary>Gets what became of each promotion code of the request.</summary>
    public ImmutableArray<QuoteCode> Codes => CodeVerdicts.Of(Request, priced);

    /// <summary>Gets the rules that were compared for the whole order and gave nothing.</summary>
    public ImmutableArray<ConsideredRule> Considered => [.. priced.Losses.Where(loss => loss.Line == PricingRun.WholeOrder).Select(WhyNot)];

    /// <summary>Gets what a person should know, in English.</summary>
    public ImmutableArray<QuoteAlert> Alerts => AlertsIn(Language.English);

    /// <summary>Gives the free goods that come on top of what was ordered, with titles in a language.</summary>
    public ImmutableArray<FreeGoods> FreeGoodsIn(Language language) =>
    [
        .. priced.FreeGoods.Select(given => (Given: given, Rule: priced.RuleAt(given.Rank))).Select(pair => new FreeGoods
        {
            Line = priced.Lines[pair.Given.Line].Request.Id,
            Item = pair.Given.Item.Sku,
            Name = pair.Given.Item.Name,
            Quantity = priced.Lines[pair.Given.Line].IsReturned ? -pair.Given.Quantity : pair.Given.Quantity,
            Unit = pair.Given.Item.Unit,
            Rule = pair.Rule.FullName,
            Title = (pair.Rule.Rule.Title ?? pair.Rule.Step.Title).In(language),
            Overrides = pair.Rule.Rule.Overrides,
            Source = pair.Rule.Rule.Source,
        }),
    ];

    /// <summary>Gets the special conditions in force, in English: what was agreed beside prices.</summary>
    public ImmutableArray<QuoteCondition> Conditions => ConditionsIn(Language.English);

    /// <summary>Gives the special conditions in force, in a language.</summary>
    public ImmutableArray<QuoteCondition> ConditionsIn(Language language) => QuoteConditions.Of(priced, language);

    /// <summary>Gets the agreements of the account and of those above it that are past their end on the day of the order and hold by extension, in English.</summary>
    public ImmutableArray<QuoteExtension> Extensions => ExtensionsIn(Language.English);

    /// <summary>Gives the agreements that hold by extension, in a language.</summary>
    public ImmutableArray<QuoteExtension> ExtensionsIn(Language language) => QuoteExtensions.Of(Request, priced, language);

    /// <summary>Gives what a person should know, in a language.</summary>
    public ImmutableArray<QuoteAlert> AlertsIn(Language language) => QuoteAlerts.Of(priced, language);

    /// <summary>Gets the lines with titles in a language.</summary>
    public ImmutableArray<QuoteLine> LinesIn(Language language)
    {
        var stepsOf = priced.Steps.ToLookup(step => step.Line);
        var lossesOf = priced.Losses.ToLookup(loss => loss.Line);
        return [.. priced.Lines.Take(priced.GoodsCount).Select((line, i) => Line(line, priced.Tax?.OfLines?[i], priced.ExpectedBonus?[i], stepsOf[i], lossesOf[i], language) with { PriceHold = HoldWords.OfLine(priced, i, language) })];
    }

    /// <summary>Gets the charges with titles in a language.</summary>
    public ImmutableArray<QuoteCharge> ChargesIn(Language language)
    {
        if (priced.Lines.Length == priced.GoodsCount)
        {
            return [];
        }

        var stepsOf = priced.Steps.ToLookup(step => step.Line);
        var lossesOf = priced.Losses.ToLookup(loss => loss.Line);
        return [.. priced.Lines.Select((line, i) => (line, i)).Skip(priced.GoodsCount).Where(charge => !charge.line.Waits).Select(charge => Charge(charge.line, priced.Tax?.OfLines?[charge.i], stepsOf[charge.i], lossesOf[charge.i], language))];
    }

    /// <summary>Gets what each step of the procedure came to, with titles in a language.</summary>
    public ImmutableArray<StepSubtotal> SubtotalsIn(Language language)
    {
        var subtotal = Totals.List;
        var all = ImmutableArray.CreateBuilder<StepSubtotal>();
        foreach (var group in priced.Steps.Where(step => step.Line < priced.GoodsCount).GroupBy(step => PlaceOf(step)).OrderBy(group => group.Key))
        {
            var amount = group.Sum(step => step.Amount);
            var isStatistical = IsStatistical(group.First());
            subtotal += isStatistical ? 0 : amount;
            var (name, title) = StepOf(group.First(), language);
            all.Add(new StepSubtotal(name, title, amount, subtotal, isStatistical ? true : null));
        }

        return all.ToImmutable();
    }

    /// <summary>Gives what the customer may read of it, with titles in a language: no cost, margin or floor, no name of a rule, a file or another account, no note, and nothing of what did not apply.</summary>
    public CustomerQuote ForCustomer(Language language = Language.English) => CustomerView.Of(this, priced, language);

    /// <summary>Writes the quote as JSON; amounts of discounts are below zero, and the amounts of a line's steps, statistical ones aside, sum to its net amount less its list amount.</summary>
    public string ToJson(Language language = Language.English) =>
        JsonSerializer.Serialize(QuoteDocument.From(this, language), QuoteJson.Default.QuoteDocument);

    /// <summary>Writes the waterfall as text for people: every line, every bar, and what led to it.</summary>
    public string ToText(Language language = Language.English) => Waterfall.Write(this, language);

    /// <inheritdoc/>
    public override string ToString() => ToText();

    private static QuoteTotals TotalsOf(PricedOrder priced, QuoteTotals totals)
    {
        if (priced.Lines.Length > priced.GoodsCount || priced.Adjustments.Count > 0)
        {
            totals = totals with { Charges = priced.Lines.Skip(priced.GoodsCount).Sum(charge => charge.Running), Adjustments = priced.Adjustments.Sum(adjustment => adjustment.Amount) };
        }

        if (priced.Tax is { } tax)
        {
            totals = totals with { Tax = tax.Tax, Gross = tax.Gross };
        }

        if (priced.ExpectedBonus is { } bonus)
        {
            totals = totals with { ExpectedBonus = bonus.Sum() };
        }

        return priced.PayableRounding is { } rounding ? totals with { PayableRounding = rounding.Round(totals.Payable) - totals.Payable } : totals;
    }

    private QuoteLine Line(PricedLine line, decimal? tax, decimal? bonus, IEnumerable<AppliedStep> bars, IEnumerable<Loss> lost, Language language) => new()
    {
        Id = line.Request.Id,
        Item = line.Item.Sku,
        Name = line.Item.Name,
        Quantity = line.Quantity,
        Unit = line.Item.Unit,
        ListPrice = line.ListPrice,
        ListAmount = line.ListAmount,
        NetPrice = line.Running / line.Quantity,
        NetAmount = line.Running,
        Tax = tax,
        ExpectedBonus = bonus,
        IsContracted = line.Access >= 0 && priced.Procedure.Procedure.Accesses[line.Access].From == AccessSource.Agreements,
        Access = line.Access < 0 ? "carried" : priced.Procedure.Procedure.Accesses[line.Access].Name,
        PriceFrom = line.Origin.Name,
        PriceSource = Source(line),
        Draft = line.Origin.IsDraft ? true : null,
        PriceFormation = line.Formation,
        Steps = [.. bars.Select(bar => Step(bar, line, language))],
        Considered = [.. lost.Select(WhyNot)],
    };

    private QuoteCharge Charge(PricedLine charge, decimal? tax, IEnumerable<AppliedStep> bars, IEnumerable<Loss> lost, Language language) => new()
    {
        Id = charge.Request.Id,
        Charge = charge.Request.Item,
        Title = (charge.Charge?.Adds?.Rule.Title ?? charge.Charge?.Kind.Title)?.In(language) ?? charge.Request.Item,
        Amount = charge.ListAmount,
        NetAmount = charge.Running,
        Tax = tax,
        Rule = charge.Charge?.Adds?.Rule.FullName,
        Draft = charge.Charge?.Adds?.Rule.IsDraft == true ? true : null,
        Overrides = charge.Charge?.Adds?.Rule.Overrides,
        Source = charge.Charge?.Adds?.Rule.Source,
        Steps = [.. bars.Select(bar => Step(bar, charge, language))],
        Considered = [.. lost.Select(WhyNot)],
    };

    private PriceStep Step(AppliedStep bar, PricedLine line, Language language)
    {
        var (step, title) = StepOf(bar, language);
        var rule = bar.Rank >= 0 ? priced.RuleAt(bar.Rank).Rule : null;
        var guard = GuardOf(bar);
        return new PriceStep
        {
            Step = step,
            Rule = rule?.FullName ?? guard?.FullName ?? (bar.Rank == AppliedStep.ContractedPrice ? line.Origin.Name : bar.Rank == AppliedStep.Carried ? line.Request.Carried!.From : ""),
            Title = bar.IsAdjustment ? Request.Adjustments[AppliedStep.FirstAdjustment - bar.Rank].Reason : (rule?.Title ?? guard?.Title)?.In(language) ?? title,
            Of = bar.Kind == ValueKind.Percent ? bar.Of : null,
            Percent = bar.Kind == ValueKind.Percent ? bar.Rate : null,
            AmountPerUnit = bar.Kind == ValueKind.AmountPerUnit ? bar.Rate : null,
            AmountPerLine = bar is { Kind: ValueKind.AmountPerLine, Rank: >= 0 or <= AppliedStep.FirstAdjustment } ? bar.Rate : null,
            AmountPerOrder = bar.Kind == ValueKind.AmountPerOrder ? bar.Rate : null,
            NewTotal = bar.Kind == ValueKind.NewTotal ? bar.Rate : null,
            Index = bar is { Kind: ValueKind.AmountPerUnit, Of: not 0 } ? bar.Of : null,
            Units = bar.Units == 0 ? null : bar.Units,
            NewPrice = bar.Kind == ValueKind.NewPrice ? bar.Rate : null,
            Amount = bar.Amount,
            Draft = rule?.IsDraft == true || guard?.IsDraft == true || (bar.Rank == AppliedStep.ContractedPrice && line.Origin.IsDraft) ? true : null,
            Statistical = IsStatistical(bar) ? true : null,
            Overrides = rule?.Overrides ?? guard?.Overrides,
            Reason = rule?.Manual is null ? null : line.Request.Manual?.Reason,
            Source = rule?.Source ?? guard?.Source ?? (bar.Rank == AppliedStep.ContractedPrice ? Source(line) : ""),
            Pointer = rule?.Location.JsonPointer ?? guard?.Location.JsonPointer ?? (bar.Rank == AppliedStep.ContractedPrice ? line.Origin.Pointer : ""),
        };
    }

    private Guard? GuardOf(AppliedStep bar) => bar.IsGuard ? priced.Procedure.Guards![AppliedStep.FirstGuard - bar.Rank] : null;

    private bool IsStatistical(AppliedStep bar) => bar.Rank >= 0 && priced.RuleAt(bar.Rank).Step.IsStatistical;

    private (string Name, string Title) StepOf(AppliedStep bar, Language language) => bar.Rank switch
    {
        <= AppliedStep.FirstGuard => ("guard", Pricing.Guards.GuardWords.Title(GuardOf(bar)!.Kind).In(language)),
        <= AppliedStep.FirstAdjustment => ("adjustment", QuoteWords.Adjustments.In(language)),
        AppliedStep.LineRounding => ("rounding", QuoteWords.Rounding.In(language)),
        AppliedStep.ContractedPrice => ("contracted", QuoteWords.ContractedPrice.In(language)),
        AppliedStep.Carried => ("carried", QuoteWords.Carried.In(language)),
        _ when priced.RuleAt(bar.Rank).Step is var step => (step.Name, step.Title.In(language)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Gives where a bar stands among the steps: what belongs to the base price first, roundings last.</summary>
    private int PlaceOf(AppliedStep bar) => bar.Rank switch
    {
        AppliedStep.ContractedPrice => -2,
        AppliedStep.Carried => -1,
        <= AppliedStep.FirstGuard => int.MaxValue - 2,
        <= AppliedStep.FirstAdjustment => int.MaxValue - 1,
        < 0 => int.MaxValue,
        _ => priced.RuleAt(bar.Rank).Step.Index,
    };

    private ConsideredRule WhyNot(Loss loss)
    {
        var lost = priced.RuleAt(loss.Rank);
        return new ConsideredRule(lost.Step.Name, lost.FullName, loss.Reason, loss.By < 0 ? null : priced.RuleAt(loss.By).FullName, lost.Rule.Source);
    }

    private static string Source(PricedLine line) => line.Origin.File.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{line.Origin.File}:{line.SourceLine}");
}
