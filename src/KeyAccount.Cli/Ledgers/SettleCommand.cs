using System.CommandLine;
using System.Globalization;
using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The verb <c>ledger settle</c>: what is due, its approval and its settlement.</summary>
internal static class SettleCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var ledger = LedgerArgument.Create(terminal);
        var scope = new ScopeOptions(terminal);
        var approve = new Option<string?>("--approve")
        {
            Description = terminal.Say(new("Approves what is proposed, in somebody's name.", "Approva quanto proposto, a nome di qualcuno.")),
            HelpName = "NAME",
        };
        var final = new Option<bool>("--pay") { Description = terminal.Say(new("Settles what is approved; without it nothing is paid.", "Liquida quanto approvato; senza, non si paga nulla.")) };
        var json = JsonOption.Create(terminal);
        var command = new Command("settle", terminal.Say(new("Shows what is due; approves and settles it where asked to.", "Mostra quanto è dovuto; lo approva e lo liquida se richiesto."))) { rules, ledger };
        scope.AddTo(command);
        command.Options.Add(approve);
        command.Options.Add(final);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(rules), parsed.GetRequiredValue(ledger), scope.AsOf(parsed), scope.Scope(parsed), parsed.GetValue(approve), parsed.GetValue(final), parsed.GetValue(json), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, string ledger, DateOnly asOf, BonusScope scope, string? approvedBy, bool pay, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        return await Ledgered.RunAsync(ledger, json, terminal, async open =>
        {
            var documents = new List<SettlementDocument>();
            foreach (var proposal in await open.ProposeAsync(rules, asOf, scope, cancellation).ConfigureAwait(false))
            {
                documents.Add(await DoAsync(open, proposal, approvedBy, pay, cancellation).ConfigureAwait(false));
            }

            if (json)
            {
                terminal.Out.Write(Documents.Write(new SettlementsDocument(asOf, documents)));
            }
            else
            {
                Say(documents, terminal);
            }

            return ExitCodes.Fine;
        }, cancellation).ConfigureAwait(false);
    }

    private static async Task<SettlementDocument> DoAsync(BonusLedger ledger, ProposedSettlement proposal, string? approvedBy, bool pay, CancellationToken cancellation)
    {
        if (proposal.ApprovedBy is null && !string.IsNullOrWhiteSpace(approvedBy))
        {
            await ledger.ApproveAsync(proposal, approvedBy, cancellation).ConfigureAwait(false);
            proposal = proposal with { ApprovedBy = approvedBy };
        }

        return pay && proposal.ApprovedBy is not null
            ? SettlementDocument.From(await ledger.SettleAsync(proposal, cancellation).ConfigureAwait(false))
            : SettlementDocument.From(proposal);
    }

    private static void Say(List<SettlementDocument> settlements, Terminal terminal)
    {
        if (settlements.Count == 0)
        {
            terminal.Out.Write($"{terminal.Say(new("Nothing is due.", "Niente è dovuto."))}\n");
            return;
        }

        foreach (var settlement in settlements)
        {
            var status = settlement.Status switch
            {
                "settled" => new Phrase($"settled, approved by {settlement.ApprovedBy}", $"liquidato, approvato da {settlement.ApprovedBy}"),
                "approved" => new Phrase($"approved by {settlement.ApprovedBy}", $"approvato da {settlement.ApprovedBy}"),
                _ => new Phrase("proposed", "proposto"),
            };
            terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{settlement.Id}  {settlement.Scheme,-36} {settlement.Account,-20} {Money.Of(settlement.Amount, settlement.Currency),16} {settlement.Currency}  {terminal.Say(status)}\n"));
            foreach (var line in settlement.Lines)
            {
                var what = line.Final ? new Phrase("final", "finale") : new Phrase(Day("partial, up to", line.UpTo), Day("parziale, fino al", line.UpTo));
                terminal.Out.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"    {line.PeriodFrom:yyyy-MM-dd}..{line.PeriodTo:yyyy-MM-dd}  {terminal.Say(new("earned", "maturato"))} {Money.Of(line.Earned, settlement.Currency)}, {terminal.Say(new("settled before", "già liquidato"))} {Money.Of(line.SettledBefore, settlement.Currency)}  ({terminal.Say(what)})\n"));
            }
        }
    }

    private static string Day(string text, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{text} {day:yyyy-MM-dd}");
}
