namespace KeyAccount.RuleFiles;

/// <summary>Reads the files of a rule folder from disk, never from outside it.</summary>
internal static class DiskFiles
{
    /// <summary>Gives the JSON files and tables below a directory by their path with forward slashes; without hidden ones and case files.</summary>
    public static IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> Read(
        string directory, RuleFileLimits limits, FindingList findings, CancellationToken cancellation)
    {
        var files = new List<(string, ReadOnlyMemory<byte>)>();
        if (!Directory.Exists(directory))
        {
            findings.Add(Messages.NoFolder, new SourceLocation(directory, 1, 1), directory);
            return files;
        }

        var root = new DirectoryInfo(directory);
        var real = root.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? root;
        var open = new Stack<(DirectoryInfo Directory, string Path)>();
        open.Push((root, ""));
        while (open.TryPop(out var current))
        {
            foreach (var entry in Entries(current.Directory, current.Path, findings))
            {
                cancellation.ThrowIfCancellationRequested();
                var path = current.Path + entry.Name;
                if (entry.Name.StartsWith('.') || path == "cases")
                {
                    continue;
                }

                if (entry.LinkTarget is not null && !StaysInside(entry, real))
                {
                    findings.Add(Messages.LinkLeavesFolder, new SourceLocation(path, 1, 1));
                }
                else if (entry is DirectoryInfo below)
                {
                    open.Push((below, path + "/"));
                }
                else if (IsRuleFile(entry))
                {
                    ReadFile((FileInfo)entry, path, limits, findings, files);
                }
            }

            if (files.Count > limits.Files)
            {
                findings.Add(Messages.TooManyFiles, new SourceLocation(directory, 1, 1), (decimal)limits.Files);
                return [];
            }
        }

        return files;
    }

    /// <summary>Capitals count as well, so that a file of that name is at least reported as one that nothing reads.</summary>
    private static bool IsRuleFile(FileSystemInfo entry) =>
        entry.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase) || entry.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>A folder may be forbidden, or gone since it was seen.</summary>
    private static FileSystemInfo[] Entries(DirectoryInfo directory, string path, FindingList findings)
    {
        try
        {
            return directory.GetFileSystemInfos();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(Messages.Unreadable, new SourceLocation(path.Length == 0 ? directory.Name : path.TrimEnd('/'), 1, 1), Messages.WhyUnreadable(unreadable));
            return [];
        }
    }

    /// <summary>A link may point to a file inside the folder; a link to a folder is not followed, since it could lead in circles.</summary>
    private static bool StaysInside(FileSystemInfo entry, DirectoryInfo root)
    {
        try
        {
            return entry is FileInfo
                && entry.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target
                && target.FullName.StartsWith(root.FullName.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && HasNoLinkAbove(target, root);
        }
        catch (IOException)
        {
            // Links that lead in a circle.
            return false;
        }
    }

    /// <summary>A path inside the folder can still leave it through a folder that is a link itself.</summary>
    private static bool HasNoLinkAbove(FileInfo target, DirectoryInfo root)
    {
        for (var above = target.Directory; above is not null && above.FullName.Length > root.FullName.TrimEnd(Path.DirectorySeparatorChar).Length; above = above.Parent)
        {
            if (above.LinkTarget is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadFile(
        FileInfo file, string path, RuleFileLimits limits, FindingList findings, List<(string, ReadOnlyMemory<byte>)> files)
    {
        try
        {
            if (new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName).Length > limits.FileBytes)
            {
                findings.Add(Messages.FileTooLarge, new SourceLocation(path, 1, 1), (decimal)limits.FileBytes);
            }
            else
            {
                files.Add((path, File.ReadAllBytes(file.FullName)));
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Add(Messages.Unreadable, new SourceLocation(path, 1, 1), Messages.WhyUnreadable(unreadable));
        }
    }
}
