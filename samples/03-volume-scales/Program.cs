using System.Globalization;
using System.Text;
using KeyAccount;

// The scale of edilnord/2026/fasteners: 3 % from 100 on, 5 % from 500 on, 8 % from 2000 on, each for the whole line.
// Beside it the same steps as slices: the first 100 at nothing, the next 400 at 3 %, and so on.
decimal[] quantities = [90, 99, 100, 101, 200, 499, 500, 501, 1000, 1999, 2000, 2001, 5000];
const string Agreement = "agreements/edilnord/2026.json";
const decimal BarsFrom = 0.44m, OneSign = 0.002m;

var folder = Path.Combine(AppContext.BaseDirectory, "rules");
var rules = RuleSet.Load(folder);
var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
    .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file));
files[Agreement] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files[Agreement].Span)
    .Replace("\"kind\": \"all-units\", \"steps\": [ { \"from\": 100,", "\"kind\": \"graduated\", \"steps\": [ { \"from\": 100,", StringComparison.Ordinal)
    .Replace("\"example\": { \"item\": \"BOLT-M8\", \"quantity\": 1200, \"list\": 0.50, \"net\": 0.475 }", "\"note\": \"in slices\"", StringComparison.Ordinal));
var sliced = RuleSet.Load(files);
var lines = quantities.Select(quantity => Price(rules, quantity)).ToArray();

Console.WriteLine($"{lines[0].Item}, {lines[0].Name}, for edilnord");
Console.WriteLine("(a bar starts at 0.44, a sign is 0.002; a box that must be opened costs 2.50)\n");
Console.WriteLine("quantity   scale   box opened   net amount   net price   in slices");
foreach (var line in lines)
{
    var scale = line.Steps.Where(step => step.Step == "volume").Sum(step => step.Percent ?? 0);
    var handling = line.Steps.Where(step => step.Step == "handling").Sum(step => step.Amount);
    var bar = new string('#', (int)((line.NetPrice - BarsFrom) / OneSign));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{line.Quantity,8}   {scale,3} %   {handling,10:F2}   {line.NetAmount,10:F2}   {line.NetPrice,9:F4}   {Price(sliced, line.Quantity).NetAmount,9:F2}  {bar}"));
}

Console.WriteLine();
foreach (var (below, at) in lines.Zip(lines.Skip(1)).Where(pair => pair.Second.NetAmount < pair.First.NetAmount))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at.Quantity} cost {below.NetAmount - at.NetAmount:F2} less than {below.Quantity}."));
}

Console.WriteLine("\nThe slices of 5000:");
foreach (var slice in Price(sliced, 5000).Steps.Where(step => step.Step == "volume"))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slice.Percent} % of {slice.Of:F2} for {slice.Units:0} units: {slice.Amount:F2}"));
}

static QuoteLine Price(RuleSet rules, decimal quantity) => rules.Price(new PricingRequest
{
    Account = "edilnord",
    OrderDate = new DateOnly(2026, 3, 10),
    Lines = [new RequestLine("10", "BOLT-M8", quantity)],
}).Lines[0];
