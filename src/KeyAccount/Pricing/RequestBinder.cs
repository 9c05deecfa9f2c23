using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Turns the names of a request into numbers and facts. Everything that is wrong is a problem; all are collected.</summary>
internal sealed class RequestBinder
{
    /// <summary>Quantities stay below this, so that their products with prices stay exact.</summary>
    private const decimal LargestQuantity = Figures.Largest;

    /// <summary>Up to so many lines, comparing all ids costs less than a set.</summary>
    private const int Few = 64;

    private readonly CompiledRules rules;
    private readonly Catalog catalog;
    private readonly FieldCatalog fields;
    private readonly ChargeBinder charges;
    private readonly OwnFieldBinder ownFields;
    private readonly TaxBinder tax;
    private readonly (IndexTable Table, IndexReading Reading, Field Value)[] indices;
    private readonly (Field Date, Field Age)[] ages;

    public RequestBinder(CompiledRules rules)
    {
        this.rules = rules;
        catalog = rules.Model.Catalog;
        fields = catalog.Fields;
        ownFields = new OwnFieldBinder(catalog);
        charges = new ChargeBinder(rules, ownFields);
        tax = new TaxBinder(catalog);
        indices = [.. fields.Indices];
        ages = [.. fields.Ages];
    }

    /// <summary>Fills the run's facts and lines.</summary>
    /// <returns>The problems; null where there are none.</returns>
    public List<PricingProblem>? Bind(PricingRequest request, PricingRun run)
    {
        List<PricingProblem>? problems = null;
        var lineCount = request.Lines.IsDefault ? 0 : request.Lines.Length;
        var added = charges.ThatMayBeAdded(request);
        run.Reset(
            lineCount,
            added.Length + (request.Charges.IsDefault ? 0 : request.Charges.Length),
            !rules.ReadsHistory || request.History.IsDefault ? 0 : request.History.Length);
        if (lineCount == 0)
        {
            Report(ref problems, Messages.NoLines, null);
        }

        run.OrderDate = request.OrderDate;
        run.Simulates = request.Simulate;
        run.RequestedDelivery = request.RequestedDelivery;
        run.Usage = request.Usage.IsDefault ? [] : request.Usage;
        run.ServiceDate = request.ServiceDate;
        BindBonus(request, run, ref problems);
        BindAccount(request, run, ref problems);
        BindLines(request, run, ref problems);
        if (run.Lines.Length > lineCount)
        {
            charges.Bind(request, added, run, ref problems);
        }

        tax.BindWhereAsked(request, run, ref problems);
        HistoryBinder.Bind(request, run, rules, ref problems);
        if (request.Fields is { Count: > 0 })
        {
            ownFields.Bind("order.", request.Fields, run.Facts, 0, null, ref problems);
        }

        if (problems is null)
        {
            BindOrder(request, run);
        }

        return problems;
    }

    public static void Report(ref List<PricingProblem>? problems, MessageCode code, string? line, params object[] arguments) =>
        (problems ??= []).Add(new PricingProblem(code, line, null, null, arguments));

    private void BindBonus(PricingRequest request, PricingRun run, ref List<PricingProblem>? problems)
    {
        run.ExpectedBonusPercent = request.ExpectedBonusPercent;
        run.ExpectedBonuses = null;
        if (request.ExpectedBonusPercent is < 0 or >= 100)
        {
            Report(ref problems, Messages.BadExpectedBonus, null, request.ExpectedBonusPercent);
        }

        if (request.Ledger is { } ledger)
        {
            LedgerBinder.Check(ledger, rules.Model, ref problems);
        }
    }

    private void BindAccount(PricingRequest request, PricingRun run, ref List<PricingProblem>? problems)
    {
        if (!rules.Accounts.TryGetValue(request.Account ?? "", out var account))
        {
            Report(ref problems, Messages.NoAccount, null, request.Account ?? "", Messages.NearestTo(request.Account ?? "", rules.Accounts.Keys));
            return;
        }

        run.Account = account;
        run.Currency = request.Currency is null || request.Currency == account.Account.Currency ? account.Currency : catalog.Currencies.IndexOf(request.Currency);
        if (run.Currency < 0)
        {
            Report(ref problems, Messages.NoCurrency, null, request.Currency!, Messages.And(catalog.Currencies.Codes));
        }

        run.Family = account.FamilyOn(request.OrderDate);
        account.Write(run.Facts, run.Family, request.OrderDate);
        run.Use(rules.Procedures[account.Account.Procedure]);
    }

    private void BindLines(PricingRequest request, PricingRun run, ref List<PricingProblem>? problems)
    {
        var marks = 0UL;
        var seen = run.GoodsCount > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < run.GoodsCount; i++)
        {
            if (request.Lines[i] is not { } line)
            {
                Report(ref problems, Messages.EmptyId, null, new Phrase("a line", "una riga"));
                continue;
            }

            if (string.IsNullOrEmpty(line.Id))
            {
                Report(ref problems, Messages.EmptyId, null, new Phrase("the id of a line", "l'id di una riga"));
            }
            else if (seen is null ? IsTwice(request, i, ref marks) : !seen.Add(line.Id))
            {
                Report(ref problems, Messages.LineTwice, line.Id, line.Id);
            }

            if (!rules.Items.TryGetValue(line.Item ?? "", out var item))
            {
                Report(ref problems, Messages.NoSuchItem, line.Id, line.Item ?? "", Messages.NearestTo(line.Item ?? "", rules.Items.Keys));
                continue;
            }

            // What comes back is priced on the absolute quantity.
            var isReturned = request.Kind == RequestKind.Return && line.Quantity < 0;
            var quantity = isReturned ? -line.Quantity : line.Quantity;
            if (quantity >= LargestQuantity || (quantity < 1 && quantity < Figures.Smallest))
            {
                Report(ref problems, Messages.BadQuantity, line.Id, line.Quantity, LargestQuantity);
                continue;
            }

            if (line.Unit is { } unit && unit != item.Unit)
            {
                if (item.FactorOf(unit) is not { } factor)
                {
                    Report(ref problems, Messages.NoUnit, line.Id, item.Sku, unit, Messages.NearestTo(unit, item.Units.Select(known => known.Unit)));
                    continue;
                }

                if (factor >= LargestQuantity / quantity)
                {
                    Report(ref problems, Messages.BadQuantity, line.Id, $"{Figures.Write(line.Quantity)} {unit}", LargestQuantity);
                    continue;
                }

                quantity *= factor;
            }

            ref var state = ref run.Lines[i];
            state.Request = line;
            state.Item = item;
            state.Quantity = quantity;
            state.IsReturned = isReturned;
            if (line.ExpectedBonusPercent is < 0 or >= 100)
            {
                Report(ref problems, Messages.BadExpectedBonus, line.Id, line.ExpectedBonusPercent);
            }

            if (line.Manual is not null || line.Carried is not null)
            {
                StatedPrices.Check(line, run, ref problems);
            }

            rules.ItemFacts.Write(run.Facts, i, item, quantity);
            if (fields.LineQuantity.IsRead)
            {
                run.Facts.SetNumber(fields.LineQuantity, i, quantity);
            }

            if (fields.LineUnit.IsRead)
            {
                run.Facts.SetInt(fields.LineUnit, i, fields.LineUnit.Find(line.Unit ?? item.Unit));
            }

            if (line.Fields is { Count: > 0 })
            {
                ownFields.Bind("line.", line.Fields, run.Facts, i, line.Id, ref problems);
            }
        }
    }

    /// <summary>Line ids are few: comparing them all costs less than a set, and only those with the same mark can be equal.</summary>
    private static bool IsTwice(PricingRequest request, int line, ref ulong marks)
    {
        var id = request.Lines[line].Id;
        var mark = 1UL << ((id[^1] + (31 * id[0]) + (7 * id.Length)) & 63);
        var isNew = (marks & mark) == 0;
        marks |= mark;
        for (var i = 0; !isNew && i < line; i++)
        {
            if (string.Equals(request.Lines[i]?.Id, id, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void BindOrder(PricingRequest request, PricingRun run)
    {
        var facts = run.Facts;
        SetDay(facts, fields.OrderDate, request.OrderDate);
        if (request.RequestedDelivery is { } delivery)
        {
            SetDay(facts, fields.OrderRequestedDelivery, delivery);
            SetNumber(facts, fields.OrderLeadDays, delivery.DayNumber - request.OrderDate.DayNumber);
        }

        SetText(facts, fields.OrderCurrency, catalog.Currencies.Codes[run.Currency]);
        SetText(facts, fields.OrderKind, request.Kind == RequestKind.Return ? "return" : "order");
        SetText(facts, fields.OrderChannel, request.Channel);
        SetText(facts, fields.Simulated, request.Simulate ? "true" : null);
        SetNumber(facts, fields.OrderLineCount, run.GoodsCount);
        if (fields.OrderQuantity.IsRead)
        {
            var quantity = 0m;
            foreach (ref readonly var line in run.Lines[..run.GoodsCount])
            {
                quantity += line.Quantity;
            }

            facts.SetNumber(fields.OrderQuantity, 0, quantity);
        }

        if (fields.OrderWeight.IsRead && Weight(run) is { } weight)
        {
            facts.SetNumber(fields.OrderWeight, 0, weight);
        }

        if (fields.OrderCode.IsRead && !request.Codes.IsDefault)
        {
            foreach (var code in request.Codes)
            {
                facts.AddToSet(fields.OrderCode, fields.OrderCode.Find(code));
            }
        }

        if (request.Ledger is { } ledger)
        {
            LedgerBinder.Bind(request, ledger, run, rules.Model);
        }

        foreach (var (table, reading, value) in indices)
        {
            if (table.Read(reading, request.OrderDate) is { } read)
            {
                facts.SetNumber(value, 0, read);
            }
        }

        foreach (var (date, age) in ages)
        {
            for (var i = 0; i < (age.Scope == FieldScope.Line ? facts.Lines : 1); i++)
            {
                if (facts.Int(date, i) is var day and not Field.Missing)
                {
                    facts.SetNumber(age, i, request.OrderDate.DayNumber - day);
                }
            }
        }
    }

    /// <summary>Gives the weight of all lines; null where that of one is not known.</summary>
    private static decimal? Weight(PricingRun run)
    {
        var sum = 0m;
        foreach (ref readonly var line in run.Lines[..run.GoodsCount])
        {
            if (line.Item.Weight is not { } weight)
            {
                return null;
            }

            sum += weight * line.Quantity;
        }

        return sum;
    }

    private static void SetDay(FactTable facts, Field field, DateOnly day)
    {
        if (field.IsRead)
        {
            facts.SetInt(field, 0, day.DayNumber);
        }
    }

    private static void SetNumber(FactTable facts, Field field, decimal value)
    {
        if (field.IsRead)
        {
            facts.SetNumber(field, 0, value);
        }
    }

    private static void SetText(FactTable facts, Field field, string? value)
    {
        if (field.IsRead)
        {
            facts.SetInt(field, 0, field.Find(value));
        }
    }
}
