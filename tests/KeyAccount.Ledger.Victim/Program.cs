using System.Globalization;
using KeyAccount.Ledger;
using KeyAccount.Ledger.Tests.Support;

// Posts documents until it is killed, or until all are posted. What it has said to be posted must be there afterwards.
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
else
{
    await ledger.PostManyAsync(rules, Enumerable.Range(0, documents).SelectMany(Books.Document), new Told(lines => Say($"posted {(lines / Books.LinesOfADocument) - 1}")));
}

Say("done");

static void Say(string text)
{
    Console.Out.WriteLine(text);
    Console.Out.Flush();
}

internal sealed class Told(Action<long> tell) : IProgress<long>
{
    public void Report(long value) => tell(value);
}
