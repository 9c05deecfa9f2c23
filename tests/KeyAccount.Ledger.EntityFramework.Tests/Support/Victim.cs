using System.Diagnostics;

namespace KeyAccount.Ledger.Tests.Support;

/// <summary>A process that works on a ledger until it is killed.</summary>
internal sealed class Victim : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource working = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> said = [];

    public Victim(params string[] arguments)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.StartInfo.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            process.StartInfo.ArgumentList.Add(argument);
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        Errors = process.StandardError.ReadToEndAsync();
        process.BeginOutputReadLine();
    }

    public Task<string> Errors { get; }

    /// <summary>Gets what it has said so far.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (said)
            {
                return [.. said];
            }
        }
    }

    private static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(own.Parent!.Parent!.FullName, "KeyAccount.Ledger.Victim", own.Name, "KeyAccount.Ledger.Victim.dll");
        }
    }

    /// <summary>Waits until it has opened the ledger, or has ended.</summary>
    public Task ReadyAsync(CancellationToken cancellation) => ready.Task.WaitAsync(Patience, cancellation);

    /// <summary>Waits until it has said that some of its work is done, or has ended.</summary>
    public Task WorkingAsync(CancellationToken cancellation) => working.Task.WaitAsync(Patience, cancellation);

    /// <summary>Kills it, as a power cut would.</summary>
    public async Task KillAsync(CancellationToken cancellation)
    {
        process.Kill();
        await process.WaitForExitAsync(cancellation);
    }

    /// <summary>Lets it end by itself.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal("", await Errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            lock (said)
            {
                said.Add(line);
            }
        }

        if (line is "ready" or null)
        {
            ready.TrySetResult();
        }

        if (line != "ready")
        {
            working.TrySetResult();
        }
    }
}
