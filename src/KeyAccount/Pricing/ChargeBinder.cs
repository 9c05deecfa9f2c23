using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Turns the charges of a request, and those that rules may add, into lines after the lines of goods.</summary>
internal sealed class ChargeBinder(CompiledRules rules, OwnFieldBinder ownFields)
{
    private static readonly PriceOrigin Stated = new("", "", "", 0);
    private readonly Catalog catalog = rules.Model.Catalog;

    /// <summary>Gives the charges that rules may add to an order of an account.</summary>
    public PricedCharge[] ThatMayBeAdded(PricingRequest request) =>
        rules.MayAddCharges && rules.Accounts.TryGetValue(request.Account ?? "", out var account) && rules.Procedures[account.Account.Procedure].Charges is { } charges
            ? charges.For(account.FamilyOn(request.OrderDate))
            : [];

    public void Bind(PricingRequest request, PricedCharge[] added, PricingRun run, ref List<PricingProblem>? problems)
    {
        var line = run.GoodsCount;
        for (var i = 0; !request.Charges.IsDefault && i < request.Charges.Length; i++)
        {
            Bind(request, i, run, line++, ref problems);
        }

        foreach (var charge in added)
        {
            run.Lines[line] = State(new RequestLine(charge.Rule.FullName, charge.Rule.Kind.Name, 1), charge.Rule.Kind) with { Adds = charge, Waits = true };
            WriteKind(run, line++, charge.Rule.Kind);
        }
    }

    private void Bind(PricingRequest request, int index, PricingRun run, int line, ref List<PricingProblem>? problems)
    {
        if (request.Charges[index] is not { Id.Length: > 0 } charge)
        {
            RequestBinder.Report(ref problems, Messages.EmptyId, null, new Phrase("the id of a charge", "l'id di una spesa"));
            return;
        }

        for (var other = 0; other < index; other++)
        {
            if (request.Charges[other]?.Id == charge.Id)
            {
                RequestBinder.Report(ref problems, Messages.ChargeTwice, null, charge.Id);
            }
        }

        var name = charge.Charge ?? charge.Id;
        if (!catalog.Charges.TryGetValue(name, out var kind))
        {
            RequestBinder.Report(ref problems, Messages.NoSuchCharge, null, name, Messages.NearestTo(name, catalog.Charges.Keys));
            return;
        }

        if (charge.Amount is < 0 or >= Figures.LargestAmount)
        {
            RequestBinder.Report(ref problems, Messages.BadChargeAmount, null, charge.Amount, charge.Id, Figures.LargestAmount);
            return;
        }

        ref var state = ref run.Lines[line];
        state = State(new RequestLine(charge.Id, name, 1), kind);
        state.IncludesTax = charge.IncludesTax;
        state.ListPrice = state.ListAmount = state.BaseAmount = state.Running = charge.Amount;
        WriteKind(run, line, kind);
        if (charge.Fields is { Count: > 0 })
        {
            ownFields.Bind("charge.", charge.Fields, run.Facts, line, charge.Id, ref problems);
        }
    }

    /// <summary>Begins a charge as a line.</summary>
    public static LineState State(RequestLine request, ChargeKind kind) =>
        new() { Request = request, Item = kind.AsItem, Quantity = 1, ExclusiveBy = -1, FirstDiscount = -1, Origin = Stated, Kind = kind };

    private void WriteKind(PricingRun run, int line, ChargeKind kind)
    {
        if (catalog.Fields.ChargeId is { IsRead: true } id)
        {
            run.Facts.SetInt(id, line, id.Find(kind.Name));
        }
    }
}
