using System.Globalization;
using KeyAccount.Ledger;
using KeyAccount.Ledger.Tests.Support;

// Posts documents, or settles what has been posted, until it is killed or has done. What it has said to be done must be there afterwards.
var (kind, connection, mode) = (args[0], args[1], args[2]);
var documents = int.Parse(args[3], CultureInfo.InvariantCulture);
var rules = Books.Rules();
var ledger = await BonusLedger.OpenAsync(kind == Databases.Sqlite ? LedgerDatabase.Sqlite(connection) : LedgerDatabase.Postgres(connection));
Say("ready");
if (mode == "one-by-one")
{
    for (var i = 0; i < documents; i++)
    {
        await ledger.PostAsync(rules, [.. Books.Document(i)]);
        Say($"posted {i}");
    }
}
else if (mode == "settle")
{
    await foreach (var proposal in Due())
    {
        await ledger.ApproveAsync(proposal, "victim");
        var settled = await ledger.SettleAsync(proposal);
        Say(string.Create(CultureInfo.InvariantCulture, $"settled {settled.Proposal} {settled.Amount}"));
    }
}
else
{
    await ledger.PostManyAsync(rules, Enumerable.Range(0, documents).SelectMany(Books.Document), new Told(lines => Say($"posted {(lines / Books.LinesOfADocument) - 1}")));
}

Say("done");

// Month by month: accrued, then settled.
async IAsyncEnumerable<ProposedSettlement> Due()
{
    var bonuses = Books.Monthly();
    for (var month = new DateOnly(2026, 1, 31); month.Year == 2026; month = month.AddDays(1).AddMonths(1).AddDays(-1))
    {
        await ledger.AccrueAsync(bonuses, month);
        foreach (var proposal in await ledger.ProposeAsync(bonuses, month))
        {
            yield return proposal;
        }
    }
}

static void Say(string text)
{
    Console.Out.WriteLine(text);
    Console.Out.Flush();
}

internal sealed class Told(Action<long> tell) : IProgress<long>
{
    public void Report(long value) => tell(value);
}
