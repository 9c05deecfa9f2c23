using System.Text;
using KeyAccount;
using KeyAccount.Contracts;
using KeyAccount.Contracts.Changes;
using KeyAccount.Contracts.Outputs;

// The contract of Edilnord from the rules that price its orders, and what happens to it when a rule changes.
Console.OutputEncoding = Encoding.UTF8;
const string Agreement = "edilnord/2026", File = "agreements/edilnord/2026.json";
var signed = new DateOnly(2026, 1, 15);
var folder = Path.Combine(AppContext.BaseDirectory, "rules");
var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
    .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => (ReadOnlyMemory<byte>)System.IO.File.ReadAllBytes(file));

var contract = ContractDrafter.Of(RuleSet.Load(files), folder).Draft(Agreement, Language.English, signed);
Console.WriteLine($"{contract.Title}: {contract.Clauses.Length} clauses");
foreach (var clause in contract.Clauses)
{
    Console.WriteLine($"  {clause.Number}. {clause.Title}{(clause.Rules.Length == 0 ? "" : $": {string.Join(", ", clause.Rules)}")}");
}

// Early orders earn 3 % from now on. Nobody edits the contract: the rule is changed, and the rest follows.
files[File] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[File].Span)
    .Replace("\"when\": { \"order.leadDays\": \">= 10\" }, \"percent\": 2,", "\"when\": { \"order.leadDays\": \">= 10\" }, \"percent\": 3,", StringComparison.Ordinal));
var later = ContractDrafter.Of(RuleSet.Load(files), folder);
var comparison = ContractComparison.Of(contract, later.Draft(Agreement, Language.English, new DateOnly(2026, 6, 1)));
Console.WriteLine($"\nWhat has changed:\n{comparison.ToText()}");

var addendum = Addendum.Draft(comparison, later.Draft(Agreement, Language.Italian, new DateOnly(2026, 6, 1)), from: new DateOnly(2026, 7, 1));
foreach (var line in addendum.ToMarkdown().Split('\n').Where(line => line.StartsWith('2') || line.StartsWith("1.", StringComparison.Ordinal)))
{
    Console.WriteLine(line);
}

// The customer returns the Word document untouched.
Console.WriteLine($"\nChanges in the returned document: {ReturnedDocx.Compare(contract, new MemoryStream(contract.ToDocx())).Length}");
