using System.Globalization;
using KeyAccount;
using KeyAccount.Ledger;

// A year of one account: invoices each month, a return, accruals at the end of each quarter, the settlement in January, and a return after it.
var rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));
var folder = Directory.CreateTempSubdirectory("bonus-year-");
var ledger = await BonusLedger.OpenAsync(LedgerDatabase.Sqlite(Path.Combine(folder.FullName, "ledger.db")));

decimal[] months = [14200, 18950.40m, 21300, 17480.75m, 23900, 25110.20m, 19870, 9400, 26540.60m, 28800, 24310.35m, 12600];
Posting[] invoices =
[
    .. months.Select((net, i) => new Posting { Document = $"2026-{i + 1:D2}", Line = "10", Account = "edilnord", Date = new DateOnly(2026, i + 1, 12), Item = "ANCHOR-12", Quantity = i + 5000, Net = net }),
];
await ledger.PostAsync(rules, invoices);
await ledger.PostAsync(rules, [Return("R-2026-1", "2026-05", -3900m, new DateOnly(2026, 6, 3))]);

foreach (var quarter in new DateOnly[] { new(2026, 3, 31), new(2026, 6, 30), new(2026, 9, 30), new(2026, 12, 31) })
{
    Say($"accrued on {quarter:yyyy-MM-dd}", (await ledger.AccrueAsync(rules, quarter)).Sum(entry => entry.Amount));
}

await Settle(new DateOnly(2027, 1, 15));
await ledger.PostAsync(rules, [Return("R-2027-1", "2026-10", -8800m, new DateOnly(2027, 2, 20))]);
await Settle(new DateOnly(2027, 2, 28));
Say($"settled again", (await ledger.ProposeAsync(rules, new DateOnly(2027, 3, 31))).Sum(proposal => proposal.Amount));

Console.WriteLine();
Console.Write(await ledger.StatementAsync(rules, "edilnord", new DateOnly(2027, 3, 31)));
Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
folder.Delete(recursive: true);

async Task Settle(DateOnly day)
{
    foreach (var proposal in await ledger.ProposeAsync(rules, day))
    {
        await ledger.ApproveAsync(proposal, "Ms Colombo");
        Say($"settled on {day:yyyy-MM-dd}", (await ledger.SettleAsync(proposal)).Amount);
    }
}

static Posting Return(string document, string original, decimal net, DateOnly day) => new()
{
    Document = document,
    Line = "10",
    Kind = PostingKind.Return,
    Account = "edilnord",
    Date = day,
    Item = "ANCHOR-12",
    Quantity = -1000,
    Net = net,
    OriginalDocument = original,
    OriginalLine = "10",
};

static void Say(FormattableString what, decimal amount) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{FormattableString.Invariant(what),-24}{amount,12:N2} EUR"));
