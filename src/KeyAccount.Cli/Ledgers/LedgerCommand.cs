using System.CommandLine;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The verb <c>ledger</c>: what bonuses earn, set aside and pay.</summary>
internal static class LedgerCommand
{
    public static Command Create(Terminal terminal) => new("ledger", terminal.Say(new("Keeps the ledger of bonuses.", "Tiene il registro dei premi.")))
    {
        PostCommand.Create(terminal),
        AccrueCommand.Create(terminal),
        SettleCommand.Create(terminal),
        StatementCommand.Create(terminal),
        ReplayCommand.Create(terminal),
    };
}
