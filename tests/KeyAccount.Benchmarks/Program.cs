using BenchmarkDotNet.Running;
using KeyAccount.Benchmarks;

// A mode of its own (see README.md), else what BenchmarkDotNet makes of the arguments.
if (args is not [var mode, .. var more] || !Modes.Run(mode, more))
{
    BenchmarkSwitcher.FromAssembly(typeof(Modes).Assembly).Run(args);
}
