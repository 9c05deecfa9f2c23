using Spectre.Console;

namespace KeyAccount.Cli.Orders;

/// <summary>Shows a progress bar while a long file is read, where somebody watches.</summary>
internal static class LongRun
{
    private const long Short = 1 << 20;

    /// <summary>Does the work.</summary>
    /// <param name="terminal">Where the bar is shown.</param>
    /// <param name="length">How many bytes there are to read.</param>
    /// <param name="work">The work, which says now and then how many bytes it has read.</param>
    public static void Watch(Terminal terminal, long length, Action<Action<long>> work)
    {
        if (!terminal.ShowsProgress || length < Short)
        {
            work(_ => { });
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .AutoClear(true)
            .Start(progress =>
            {
                var task = progress.AddTask(terminal.Say(new("Pricing", "Calcolo")), maxValue: length);
                work(read => task.Value = read);
            });
    }
}
