using System.Text;

namespace KeyAccount.RuleFiles;

/// <summary>The bytes of a rule file, and where its lines begin.</summary>
internal sealed class SourceText
{
    /// <summary>Up to so many bytes the characters of a line are counted one by one; beyond, whole blocks are known, so that a file on one line is no slower than others.</summary>
    private const int Block = 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ReadOnlyMemory<byte> bytes;
    private int[]? lineStarts;
    private int[]? charactersBefore;

    private SourceText(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        this.bytes = bytes;
    }

    /// <summary>Gets the path inside the rule folder.</summary>
    public string Path { get; }

    /// <summary>Gets the UTF-8 text, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.Span;

    /// <summary>Takes the bytes as UTF-8; null with a finding where they are not.</summary>
    public static SourceText? From(string path, ReadOnlyMemory<byte> bytes, FindingList findings)
    {
        var text = new SourceText(path, bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        // A zero byte is no text either: most often UTF-16.
        var zero = text.Bytes.IndexOf((byte)0);
        var valid = ValidLength(zero < 0 ? text.Bytes : text.Bytes[..zero]);
        if (valid == text.Bytes.Length)
        {
            return text;
        }

        findings.Add(Messages.NotUtf8, text.Locate(valid));
        return null;
    }

    /// <summary>Gives the whole text.</summary>
    public string Decode() => Strict.GetString(Bytes);

    /// <summary>Gives line and column of a byte.</summary>
    public SourceLocation Locate(int offset, string jsonPointer = "")
    {
        lineStarts ??= LineStarts();
        var line = Array.BinarySearch(lineStarts, offset);
        line = line < 0 ? ~line - 1 : line;
        var start = lineStarts[line];
        var column = offset - start <= Block ? Encoding.UTF8.GetCharCount(Bytes[start..offset]) : CharactersBefore(offset) - CharactersBefore(start);
        return new SourceLocation(Path, line + 1, column + 1, jsonPointer);
    }

    /// <summary>Counts the UTF-16 units of the text up to a byte.</summary>
    private int CharactersBefore(int offset)
    {
        charactersBefore ??= Blocks();
        return charactersBefore[offset / Block] + Characters(Bytes[(offset / Block * Block)..offset]);
    }

    private int[] Blocks()
    {
        var before = new int[(Bytes.Length / Block) + 1];
        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + Characters(Bytes.Slice((i - 1) * Block, Block));
        }

        return before;
    }

    /// <summary>Counts units at their first bytes, so that a block may begin inside of one: a byte 10xxxxxx goes on with a character, 11110xxx begins one of two units.</summary>
    private static int Characters(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var letter in text)
        {
            count += letter switch { < 0x80 => 1, < 0xC0 => 0, < 0xF0 => 1, _ => 2 };
        }

        return count;
    }

    private static int ValidLength(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
        {
            return text.Length;
        }

        var valid = 0;
        while (Rune.DecodeFromUtf8(text[valid..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            valid += consumed;
        }

        return valid;
    }

    private int[] LineStarts()
    {
        var starts = new List<int> { 0 };
        var text = Bytes;
        for (var at = 0; ;)
        {
            var next = text[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                return [.. starts];
            }

            at += next + 1;
            starts.Add(at);
        }
    }
}
