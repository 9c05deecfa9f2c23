using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KeyAccount.Contracts.Templates;

/// <summary>The text of a clause in one language: sentence frames with holes. It holds no figure of its own.</summary>
internal sealed class ClauseTemplate
{
    private const int MostTurns = 10_000;
    private readonly Template template;
    private readonly string path;

    private ClauseTemplate(Template template, string path)
    {
        this.template = template;
        this.path = path;
    }

    /// <summary>Reads a template; null with findings where it is not well formed.</summary>
    public static ClauseTemplate? Parse(string text, string path, FindingList findings)
    {
        var template = Template.Parse(text, path);
        foreach (var message in template.Messages)
        {
            findings.Add(ContractMessages.BadTemplate, Locate(path, message.Span), message.Message);
        }

        if (template.HasErrors)
        {
            return null;
        }

        var figures = new TypedFigures(path, findings);
        figures.Visit(template.Page!);
        return new ClauseTemplate(template, path);
    }

    /// <summary>Fills the template.</summary>
    /// <param name="values">What it can name.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The blocks: a paragraph for every line that has text, and tables; empty where something is wrong.</returns>
    public ImmutableArray<ContractBlock> Render(IReadOnlyDictionary<string, object?> values, FindingList findings)
    {
        var globals = new ScriptObject();
        foreach (var (name, value) in values)
        {
            globals.SetValue(name, value, readOnly: true);
        }

        var context = new TracingContext { LoopLimit = MostTurns };
        context.PushGlobal(globals);
        try
        {
            var text = template.Render(context);
            foreach (var empty in context.Empty)
            {
                findings.Add(ContractMessages.SlotEmpty, Locate(path, empty));
            }

            return context.Empty.Count > 0 ? [] : context.BlocksOf(text);
        }
        catch (ScriptRuntimeException wrong)
        {
            findings.Add(ContractMessages.TemplateFails, Locate(path, wrong.Span), wrong.OriginalMessage);
            return [];
        }
    }

    private static SourceLocation Locate(string path, SourceSpan span) => new(path, span.Start.Line + 1, span.Start.Column + 1);

    /// <summary>Finds digits, percent signs and number words that stand in the frame of a sentence.</summary>
    private sealed class TypedFigures(string path, FindingList findings) : ScriptVisitor
    {
        public override void Visit(ScriptRawStatement node)
        {
            var text = node.Text.ToString();
            if (text.AsSpan().IndexOfAny(FigureSigns.Typed) is var at and >= 0)
            {
                var before = text[..at];
                var line = before.Count(sign => sign == '\n');
                var column = line == 0 ? node.Span.Start.Column + at : at - before.LastIndexOf('\n') - 1;
                findings.Add(ContractMessages.TypedFigure, new SourceLocation(path, node.Span.Start.Line + line + 1, column + 1), text[at].ToString());
            }
        }
    }
}
