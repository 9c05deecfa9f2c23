using FsCheck;
using FsCheck.Fluent;

namespace KeyAccount.Ledger.Tests.Support;

/// <summary>A scheme, and what happens in a ledger one thing after the other.</summary>
internal sealed record History(string Scheme, Act[] Acts)
{
    private static readonly DateOnly First = new(2026, 1, 1);

    private static readonly string[] Schemes =
    [
        """ "scale": { "by": "amount", "kind": "all-units", "steps": [ { "from": 0, "percent": 1 }, { "from": 500, "percent": 2.5 }, { "from": 1500, "percent": 4 } ] } """,
        """ "scale": { "by": "amount", "kind": "graduated", "steps": [ { "from": 100, "percent": 1.25 }, { "from": 900, "percent": 3.333 } ] } """,
        """ "scale": { "by": "quantity", "kind": "all-units", "steps": [ { "from": 5, "percent": 1 }, { "from": 20, "percent": 3 } ] } """,
        """ "scale": { "by": "quantity", "kind": "graduated", "steps": [ { "from": 0, "amountPerUnit": 0.5 }, { "from": 10, "amountPerUnit": 1.25 } ] } """,
        """ "target": { "amount": 800, "reward": 55.55 } """,
        """ "percent": 2.345, "cap": 40.00 """,
    ];

    private static readonly Gen<decimal> Amounts = Gen.OneOf(Gen.Choose(1, 300), Gen.Choose(1, 100_000)).Select(cents => cents / 100m);

    public static Gen<History> Generator { get; } =
        from terms in Gen.Elements(Schemes)
        from period in Gen.Elements("month", "quarter", "year")
        from settle in Gen.Elements("monthly", "quarterly", "yearly")
        from returns in Gen.Elements("reprice", "keep")
        from day in Gen.Elements("original-date", "credit-date")
        from accrual in Gen.Elements("", """, "accrual": { "method": "rate", "percent": 2 } """)
        from count in Gen.Choose(1, 14)
        from acts in Acts0(count)
        select new History($$"""{ "id": "bonus", "base": "net", "period": "{{period}}", "settle": "{{settle}}", "returns": { "policy": "{{returns}}", "by": "{{day}}" }{{accrual}}, {{terms}} }""", acts);

    public RuleSet Rules => field ??= Books.Schemes(Scheme, account: "group", valid: "2026-01-01..2029-12-31");

    /// <summary>What is earned as of a day, from all postings, without a ledger.</summary>
    public Dictionary<(string Scheme, string Account, DateOnly Period), decimal> Earned(DateOnly asOf) =>
        new BonusRun(Rules, new BonusQuestion { AsOf = asOf }).AddAll(Acts.OfType<PostingAct>().Select(act => act.Posting)).Results()
            .SelectMany(result => result.Shares.Select(share => (Key: (result.Scheme, share.Account, result.PeriodFrom), share.Earned)))
            .ToDictionary(one => one.Key, one => one.Earned);

    public override string ToString() => $"{Scheme}\n{string.Join('\n', Acts.Select(act => act.ToString()))}";

    /// <summary>What happens, day after day: half of it are invoices, the rest goes back to one of them, corrects, accrues or settles.</summary>
    private static Gen<Act[]> Acts0(int count) =>
        from kinds in Gen.Choose(0, 9).ArrayOf(count)
        from gaps in Gen.Choose(0, 60).ArrayOf(count)
        from amounts in Amounts.ArrayOf(count)
        from picks in Gen.Choose(0, 1000).ArrayOf(count)
        select Make(kinds, gaps, amounts, picks);

    private static Act[] Make(int[] kinds, int[] gaps, decimal[] amounts, int[] picks)
    {
        var acts = new List<Act>();
        var invoices = new List<(Posting Posting, decimal Net, decimal Quantity)>();
        var day = First;
        for (var i = 0; i < kinds.Length; i++)
        {
            day = day.AddDays(gaps[i]);
            var account = picks[i] % 3 == 0 ? "branch" : "shop";
            switch (kinds[i])
            {
                case 0 or 1 when invoices.Count > 0:
                    var at = picks[i] % invoices.Count;
                    var (sold, net, quantity) = invoices[at];
                    var (backNet, backQuantity) = (Math.Min(net, amounts[i]), Math.Min(quantity, picks[i] % 4));
                    invoices[at] = (sold, net - backNet, quantity - backQuantity);
                    acts.Add(new PostingAct(new Posting
                    {
                        Document = $"R{i}",
                        Line = "1",
                        Kind = picks[i] % 2 == 0 ? PostingKind.Return : PostingKind.CreditNote,
                        Account = sold.Account,
                        Date = day,
                        Item = sold.Item,
                        Quantity = -backQuantity,
                        Net = -backNet,
                        OriginalDocument = sold.Document,
                        OriginalLine = "1",
                    }));
                    break;
                case 2:
                    acts.Add(new PostingAct(Books.Invoice($"K{i}", picks[i] % 2 == 0 ? amounts[i] / 10 : -amounts[i] / 10, account, date: day, quantity: 0) with { Kind = PostingKind.Correction, Reason = "price" }));
                    break;
                case 3:
                    acts.Add(new AccruingAct(day));
                    break;
                case 4 or 5:
                    acts.Add(new SettlingAct(day));
                    break;
                default:
                    var invoice = Books.Invoice($"INV{i}", amounts[i], account, date: day, quantity: picks[i] % 12);
                    invoices.Add((invoice, invoice.Net, invoice.Quantity));
                    acts.Add(new PostingAct(invoice));
                    break;
            }
        }

        return [.. acts];
    }
}

/// <summary>One thing that happens on a day.</summary>
internal abstract record Act(DateOnly Day)
{
    public abstract Task DoAsync(BonusLedger ledger, RuleSet rules);
}

internal sealed record PostingAct(Posting Posting) : Act(Posting.Date)
{
    public override Task DoAsync(BonusLedger ledger, RuleSet rules) => ledger.PostAsync(rules, [Posting]);

    public override string ToString() => FormattableString.Invariant($"{Day:yyyy-MM-dd} {Posting.Kind} {Posting.Document} {Posting.Account} {Posting.Quantity} {Posting.Net} {Posting.OriginalDocument}");
}

internal sealed record AccruingAct(DateOnly Day) : Act(Day)
{
    public override Task DoAsync(BonusLedger ledger, RuleSet rules) => ledger.AccrueAsync(rules, Day);
}

internal sealed record SettlingAct(DateOnly Day) : Act(Day)
{
    public override async Task DoAsync(BonusLedger ledger, RuleSet rules)
    {
        foreach (var proposal in await ledger.ProposeAsync(rules, Day))
        {
            await ledger.ApproveAsync(proposal, "Verdi");
            await ledger.SettleAsync(proposal);
        }
    }
}
