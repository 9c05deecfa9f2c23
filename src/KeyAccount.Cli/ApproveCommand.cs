using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccount.Cli;

/// <summary>The verb <c>approve</c>: the request with the record of somebody who approves what they may.</summary>
internal static class ApproveCommand
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var request = new Argument<string>("REQUEST.json") { Description = terminal.Say(new("The order to approve.", "L'ordine da approvare.")) };
        var by = new Option<string>("--by") { Description = terminal.Say(new("Who approves, by the id in authority.json.", "Chi approva, con l'id di authority.json.")), HelpName = "PERSON", Required = true };
        var at = new Option<DateTimeOffset?>("--at") { Description = terminal.Say(new("When, as 2026-03-10T09:30:00+01:00; now if not given.", "Quando, come 2026-03-10T09:30:00+01:00; adesso se non indicato.")), HelpName = "TIME", CustomParser = ReadTime };
        var json = JsonOption.Create(terminal);
        var command = new Command("approve", terminal.Say(new("Writes the order with the record that somebody has approved it.", "Scrive l'ordine con la registrazione che qualcuno lo ha approvato."))) { rules, request, by, at, json };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetRequiredValue(rules), parsed.GetRequiredValue(request), parsed.GetRequiredValue(by), parsed.GetValue(at) ?? terminal.Clock.GetLocalNow(), parsed.GetValue(json), terminal, cancellation), cancellation));
        return command;

        DateTimeOffset? ReadTime(System.CommandLine.Parsing.ArgumentResult argument)
        {
            if (DateTimeOffset.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            {
                return time;
            }

            argument.AddError($"{Messages.NotAMoment.Message(terminal.Language, [argument.Tokens[0].Value])} {Messages.NotAMoment.Hint(terminal.Language, [])}");
            return null;
        }
    }

    private static int Run(string folder, string file, string person, DateTimeOffset at, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return terminal.NoFile(file);
        }

        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        var (quote, problems) = PriceCommand.Price(rules, file);
        ApprovalRecord? record = null;
        try
        {
            // To the second, as people read it.
            record = quote?.Approve(person, new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), at.Offset));
        }
        catch (PricingException refused)
        {
            problems = refused.Problems;
        }

        if (record is null)
        {
            return terminal.NotPriced(problems, json);
        }

        terminal.Out.Write(With(File.ReadAllText(file), record));
        return ExitCodes.Fine;
    }

    /// <summary>Gives the request with one approval more; comments are lost.</summary>
    private static string With(string request, ApprovalRecord record)
    {
        var root = JsonNode.Parse(request, documentOptions: Lenient)!.AsObject();
        if (root["approvals"] is not JsonArray approvals)
        {
            root["approvals"] = approvals = [];
        }

        approvals.Add(JsonNode.Parse(record.ToJson()));
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            root.WriteTo(writer);
        }

        return $"{Encoding.UTF8.GetString(bytes.ToArray())}\n";
    }
}
