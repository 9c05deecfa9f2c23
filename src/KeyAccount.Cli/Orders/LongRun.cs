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

        Bar(terminal)
            .Start(progress =>
            {
                var task = progress.AddTask(terminal.Say(new("Pricing", "Calcolo")), maxValue: length);
                work(read => task.Value = read);
            });
    }

    /// <summary>Does work that waits on something.</summary>
    /// <param name="terminal">Where the bar is shown.</param>
    /// <param name="title">What the bar says.</param>
    /// <param name="length">How much there is to do.</param>
    /// <param name="work">The work, which says now and then how much is done.</param>
    public static async Task WatchAsync(Terminal terminal, Phrase title, long length, Func<Action<long>, Task> work)
    {
        if (!terminal.ShowsProgress || length < Short)
        {
            await work(_ => { }).ConfigureAwait(false);
            return;
        }

        await Bar(terminal).StartAsync(async progress =>
        {
            var task = progress.AddTask(terminal.Say(title), maxValue: length);
            await work(read => task.Value = read).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static Progress Bar(Terminal terminal) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) })
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .AutoClear(true);
}
