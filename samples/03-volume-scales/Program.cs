using System.Globalization;
using KeyAccount;

// The scale of edilnord/2026/fasteners: 3 % from 100 on, 5 % from 500 on, 8 % from 2000 on, each for the whole line.
decimal[] quantities = [90, 99, 100, 101, 200, 499, 500, 501, 1000, 1999, 2000, 2001, 5000];
const decimal BarsFrom = 0.44m, OneSign = 0.002m;

var rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));
var lines = quantities.Select(Price).ToArray();

Console.WriteLine($"{lines[0].Item}, {lines[0].Name}, for edilnord");
Console.WriteLine("(a bar starts at 0.44, a sign is 0.002; a box that must be opened costs 2.50)\n");
Console.WriteLine("quantity   scale   box opened   net amount   net price");
foreach (var line in lines)
{
    var scale = line.Steps.Where(step => step.Step == "volume").Sum(step => step.Percent ?? 0);
    var handling = line.Steps.Where(step => step.Step == "handling").Sum(step => step.Amount);
    var bar = new string('#', (int)((line.NetPrice - BarsFrom) / OneSign));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{line.Quantity,8}   {scale,3} %   {handling,10:F2}   {line.NetAmount,10:F2}   {line.NetPrice,9:F4}  {bar}"));
}

Console.WriteLine();
foreach (var (below, at) in lines.Zip(lines.Skip(1)).Where(pair => pair.Second.NetAmount < pair.First.NetAmount))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at.Quantity} cost {below.NetAmount - at.NetAmount:F2} less than {below.Quantity}."));
}

QuoteLine Price(decimal quantity) => rules.Price(new PricingRequest
{
    Account = "edilnord",
    OrderDate = new DateOnly(2026, 3, 10),
    Lines = [new RequestLine("10", "BOLT-M8", quantity)],
}).Lines[0];
