using System.Collections.Frozen;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A checked rule folder in the form that prices: names as numbers, rules in rank order, facts of accounts and items prepared.</summary>
internal sealed class CompiledRules
{
    private PricingRun? spare;

    public CompiledRules(RuleModel model, FactLayout layout, IReadOnlyDictionary<string, PricedProcedure> procedures)
    {
        Model = model;
        Layout = layout;
        Procedures = procedures;

        // One entry holds the hash, the name and the item: of many items that costs less memory traffic than a frozen dictionary.
        Items = new Dictionary<string, Item>(model.Catalog.Items, StringComparer.Ordinal);
        Accounts = model.Catalog.Accounts.Values.ToFrozenDictionary(account => account.Id, account => new AccountFacts(account, model.Catalog), StringComparer.Ordinal);
        ItemFacts = new ItemFacts(model.Catalog, layout);
        MayAddCharges = procedures.Values.Any(procedure => procedure.Charges is not null);
        ReadsHistory = procedures.Values.Any(procedure => procedure.ReadsHistory);
        Binder = new RequestBinder(this);
    }

    public RuleModel Model { get; }

    public FactLayout Layout { get; }

    public IReadOnlyDictionary<string, PricedProcedure> Procedures { get; }

    public Dictionary<string, Item> Items { get; }

    public FrozenDictionary<string, AccountFacts> Accounts { get; }

    public ItemFacts ItemFacts { get; }

    /// <summary>Gets whether some rule adds a charge.</summary>
    public bool MayAddCharges { get; }

    /// <summary>Gets whether a rule counts what was bought before.</summary>
    public bool ReadsHistory { get; }

    public RequestBinder Binder { get; }

    /// <summary>Gets the rules that the host wrote in code; null for none.</summary>
    public IHostRules? HostRules { get; init; }

    /// <summary>Takes working memory that nobody else uses.</summary>
    public PricingRun Rent() => Interlocked.Exchange(ref spare, null) ?? new PricingRun(this);

    public void Return(PricingRun run) => spare = run;
}
