using System.Collections.Immutable;
using System.Text;
using KeyAccount.Contracts.Phrases;
using Scriban;
using Scriban.Parsing;

namespace KeyAccount.Contracts.Templates;

/// <summary>Fills a template through one path: every value that is printed leaves a mark in the text, and the mark its pieces.</summary>
internal sealed class TracingContext : TemplateContext
{
    /// <summary>The first of the private-use characters that stand for printed values.</summary>
    private const char FirstMark = '\uE000';
    private const char LastMark = '\uF8FF';

    private readonly List<object> printed = [];
    private readonly List<SourceSpan> empty = [];

    public TracingContext()
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedTargetAccess = false;
        MemberFilter = static _ => false;
        RecursiveLimit = 20;
        LimitToString = 1_000_000;
    }

    /// <summary>Gets where a value is printed that there is none of.</summary>
    public IReadOnlyList<SourceSpan> Empty => empty;

    public override string ObjectToString(object? value, bool nested = false)
    {
        switch (value)
        {
            case null:
                empty.Add(CurrentSpan);
                return "";
            case Wording or ContractTable or ContractRun:
                if (printed.Count > LastMark - FirstMark)
                {
                    throw new Scriban.Syntax.ScriptRuntimeException(CurrentSpan, "too many values are printed");
                }

                printed.Add(value);
                return ((char)(FirstMark + printed.Count - 1)).ToString();
            default:
                return base.ObjectToString(value, nested) ?? "";
        }
    }

    /// <summary>Cuts the rendered text into paragraphs, one a line, and tables, each alone on its line.</summary>
    public ImmutableArray<ContractBlock> BlocksOf(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<ContractBlock>();
        foreach (var line in text.Split('\n'))
        {
            var trimmed = Tidy(line);
            if (trimmed.Length == 0)
            {
                continue;
            }

            if (trimmed.Length == 1 && IsMark(trimmed[0]) && printed[trimmed[0] - FirstMark] is ContractTable table)
            {
                blocks.Add(table);
            }
            else
            {
                blocks.Add(new ContractParagraph("", Pieces(trimmed)));
            }
        }

        return blocks.ToImmutable();
    }

    private ImmutableArray<ContractRun> Pieces(string line)
    {
        var runs = new List<ContractRun>();
        var words = new StringBuilder();
        foreach (var sign in line)
        {
            if (!IsMark(sign))
            {
                words.Append(sign);
                continue;
            }

            Flush();
            switch (printed[sign - FirstMark])
            {
                case Wording wording:
                    runs.AddRange(wording.Runs);
                    break;
                case ContractRun run:
                    runs.Add(run);
                    break;
                default:
                    words.Append(sign);
                    break;
            }
        }

        Flush();
        return Joined(runs);

        void Flush()
        {
            if (words.Length > 0)
            {
                runs.Add(new TextRun(words.ToString()));
                words.Clear();
            }
        }
    }

    /// <summary>Joins neighbouring words; the first letter of a paragraph is a capital.</summary>
    private static ImmutableArray<ContractRun> Joined(List<ContractRun> runs)
    {
        var joined = new List<ContractRun>();
        foreach (var run in runs)
        {
            if (run is TextRun && joined is [.., TextRun last])
            {
                joined[^1] = new TextRun(last.Text + run.Text);
            }
            else
            {
                joined.Add(run);
            }
        }

        if (joined is [TextRun { Text: [var first, ..] rest }, ..] && char.IsLower(first))
        {
            joined[0] = new TextRun(char.ToUpperInvariant(first) + rest[1..]);
        }

        return [.. joined];
    }

    /// <summary>Makes one blank of several, and none before a stop.</summary>
    private static string Tidy(string line)
    {
        var tidy = new StringBuilder(line.Length);
        foreach (var sign in line.Trim())
        {
            if (char.IsWhiteSpace(sign) && tidy is [.., ' '])
            {
                continue;
            }

            if (sign is '.' or ',' or ';' or ':' && tidy is [.., ' '])
            {
                tidy.Length--;
            }

            tidy.Append(char.IsWhiteSpace(sign) ? ' ' : sign);
        }

        return tidy.ToString();
    }

    private static bool IsMark(char sign) => sign is >= FirstMark and <= LastMark;
}
