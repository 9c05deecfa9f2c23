using HostWithDependencyInjection;
using KeyAccount;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();

// Left alone, a changed file is taken half a second after it was saved; here the sample says when.
builder.Services.AddKeyAccount(options => options.WatchForChanges = false);
builder.Services.AddSingleton<OrderDesk>();

using var host = builder.Build();
await host.StartAsync();

var desk = host.Services.GetRequiredService<OrderDesk>();
var rules = host.Services.GetRequiredService<RuleSetProvider>();
desk.Show("As agreed:");

var file = Path.Combine(rules.RuleDirectory, "agreements", "edilnord", "2026.json");
var agreed = File.ReadAllText(file);
try
{
    File.WriteAllText(file, agreed.Replace("\"percent\": 2,", "\"percent\": 3,"));
    Console.WriteLine($"\nEdilnord's early order becomes worth 3 %. Reload: {rules.Reload().Outcome}");
    desk.Show("From the next order on:");

    File.WriteAllText(file, agreed.Replace("\"early-order\", \"step\"", "\"early-order\", \"stp\""));
    Console.WriteLine($"\nSomebody misspells a word. Reload: {rules.Reload().Outcome}");
    foreach (var finding in rules.LastAttempt!.Findings.Where(finding => finding.Severity == Severity.Error))
    {
        Console.WriteLine($"  {finding.Location}: {finding.Message()}");
    }

    desk.Show("The last good rules stay in force:");
}
finally
{
    File.WriteAllText(file, agreed);
}

Console.WriteLine($"\nThe files are mended. Reload: {rules.Reload().Outcome}");
Console.WriteLine($"In force is what is in the files: {rules.Current.Version == rules.LastAttempt!.WantedVersion}");
await host.StopAsync();
