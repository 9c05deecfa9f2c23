using System.Collections.Immutable;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Finds the tax rates of lines and charges, and looks whether what the request states of tax and adjustments can be used.</summary>
internal sealed class TaxBinder(Catalog catalog)
{
    private const decimal LargestRate = 1000;

    /// <summary>Binds tax where the request hands in a rate, and adjustments where it states some.</summary>
    public void BindWhereAsked(PricingRequest request, PricingRun run, ref List<PricingProblem>? problems)
    {
        if (run.GoodsCount > 0 && IsAsked(request))
        {
            Bind(request, run, ref problems);
        }

        if (!request.Adjustments.IsDefaultOrEmpty)
        {
            BindAdjustments(request, run, ref problems);
        }

        if (request.Prepaid is <= -Grammar.Figures.LargestAmount or >= Grammar.Figures.LargestAmount)
        {
            RequestBinder.Report(ref problems, Messages.BadPrepaid, null, request.Prepaid);
        }
    }

    /// <summary>Says whether a request hands in a rate.</summary>
    private static bool IsAsked(PricingRequest request)
    {
        if (!request.Tax.IsDefaultOrEmpty)
        {
            return true;
        }

        foreach (var line in request.Lines)
        {
            if (HasRate(line?.Tax))
            {
                return true;
            }
        }

        return (!request.Charges.IsDefault && request.Charges.Any(charge => HasRate(charge?.Tax)))
            || (!request.Adjustments.IsDefault && request.Adjustments.Any(adjustment => HasRate(adjustment?.Tax)));
    }

    /// <summary>Gives each line and each charge its rates.</summary>
    private void Bind(PricingRequest request, PricingRun run, ref List<PricingProblem>? problems)
    {
        run.HasTax = true;
        ImmutableArray<TaxRates> stated = request.Tax.IsDefault ? [] : request.Tax;
        foreach (var tax in stated)
        {
            CheckRates(tax, null, ref problems);
        }

        for (var i = 0; i < run.Lines.Length; i++)
        {
            ref var line = ref run.Lines[i];
            if (line.Request is null)
            {
                continue;
            }

            var own = line.Kind is null ? line.Request.Tax : i - run.GoodsCount < request.Charges.Length ? request.Charges[i - run.GoodsCount].Tax : null;
            var category = own?.Category ?? (line.Kind is { } kind ? kind.Tax : line.Item.Tax) ?? catalog.Company.Tax;
            line.Tax = HasRate(own) ? own : category is null ? null : stated.FirstOrDefault(tax => tax.Category == category && HasRate(tax));
            CheckRates(own, line.Request.Id, ref problems);
            if (line.Tax is null && !line.Waits)
            {
                (problems ??= []).Add(Missing(line.Request.Id, null, category, stated));
            }
        }
    }

    /// <summary>Says which rate is missing.</summary>
    public static PricingProblem Missing(string? line, string? rule, string? category, ImmutableArray<TaxRates> stated) => category is null
        ? new PricingProblem(Messages.NoTaxCategory, line, rule, null)
        : new PricingProblem(Messages.NoTaxRate, line, rule, null, category, stated.IsDefaultOrEmpty ? new Phrase("none", "nessuna") : Messages.And([.. stated.Select(tax => tax.Category)]));

    /// <summary>Looks at the adjustments, and gives those of the document their rates.</summary>
    private static void BindAdjustments(PricingRequest request, PricingRun run, ref List<PricingProblem>? problems)
    {
        run.AdjustmentTax = new TaxRates?[request.Adjustments.Length];
        for (var i = 0; i < request.Adjustments.Length; i++)
        {
            if (request.Adjustments[i] is not { Reason.Length: > 0 } adjustment)
            {
                RequestBinder.Report(ref problems, Messages.EmptyId, null, new Phrase("the reason of an adjustment", "il motivo di una rettifica"));
            }
            else if (Fault(request, run, adjustment) is { } fault)
            {
                RequestBinder.Report(ref problems, Messages.BadAdjustment, adjustment.Line, adjustment.Reason, fault);
            }
            else if (run.HasTax && adjustment is { Line: null, Tax: { } tax })
            {
                CheckRates(tax, null, ref problems);
                run.AdjustmentTax[i] = HasRate(tax) ? tax : request.Tax.FirstOrDefault(known => known.Category == tax.Category && HasRate(known));
                if (run.AdjustmentTax[i] is null)
                {
                    (problems ??= []).Add(Missing(null, null, tax.Category, request.Tax));
                }
            }
        }
    }

    private static Phrase? Fault(PricingRequest request, PricingRun run, StatedAdjustment adjustment)
    {
        const decimal Most = Grammar.Figures.LargestAmount;
        return adjustment switch
        {
            { Amount: null, Percent: null } => new("it has neither an amount nor a percentage", "non ha né importo né percentuale"),
            { Amount: not null, Percent: not null } => new("it has both an amount and a percentage", "ha sia un importo sia una percentuale"),
            { Percent: null, Of: not null } => new("\"of\" goes with a percentage", "\"of\" va con una percentuale"),
            { Amount: <= -Most or >= Most } or { Of: <= -Most or >= Most } or { Percent: < -LargestRate or > LargestRate } => new("its figure is out of range", "la cifra è fuori dai limiti"),
            { Line: { } line } when !request.Lines.Any(known => known?.Id == line) => new($"there is no line \"{line}\"", $"la riga \"{line}\" non esiste"),
            { Line: not null, Tax: not null } => new("on a line it has the tax of the line", "su una riga ha l'imposta della riga"),
            { Line: null, Tax: null } when run.HasTax && run.Procedure is { Procedure.Tax.SplitsAllowances: false } => new("the procedure splits none: it must state its tax category", "la procedura non la ripartisce: deve indicare la categoria d'imposta"),
            _ => null,
        };
    }

    private static bool HasRate(TaxRates? tax) => tax is { Rates.IsDefaultOrEmpty: false };

    private static void CheckRates(TaxRates? tax, string? line, ref List<PricingProblem>? problems)
    {
        foreach (var rate in HasRate(tax) ? tax!.Rates : [])
        {
            if (rate is < 0 or > LargestRate)
            {
                RequestBinder.Report(ref problems, Messages.BadTaxRate, line, rate, LargestRate);
            }
        }
    }
}
