using KeyAccount.Cases;

namespace KeyAccount;

/// <summary>Runs case files: requests with the quotes, errors or findings that must come out.</summary>
public static class RuleCases
{
    /// <summary>Runs a case file, or every <c>*.case.json</c> of a folder and those below it.</summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>An outcome for each case, in the order of their paths, each run when it is asked for.</returns>
    /// <exception cref="FileNotFoundException">There is neither a file nor a folder of that name.</exception>
    public static IEnumerable<CaseOutcome> Run(string path, CancellationToken cancellation = default) => Run([path], cancellation);

    /// <summary>Runs the cases of several files and folders. A rule folder that many of them name is loaded once.</summary>
    /// <inheritdoc cref="Run(string, CancellationToken)"/>
    /// <param name="paths">The files and folders; a case that is found twice runs once.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<CaseOutcome> Run(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = paths.SelectMany(Files).DistinctBy(Path.GetFullPath, StringComparer.Ordinal).ToArray();
        return Each();

        IEnumerable<CaseOutcome> Each()
        {
            var runner = new CaseRunner(cancellation);
            foreach (var file in files)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return runner.Run(file);
            }
        }
    }

    private static IEnumerable<string> Files(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.case.json", SearchOption.AllDirectories).Select(Slashes).Order(StringComparer.Ordinal);
        }

        return File.Exists(path) ? [Slashes(path)] : throw new FileNotFoundException(null, path);
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
