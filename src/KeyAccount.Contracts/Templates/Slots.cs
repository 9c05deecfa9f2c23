using KeyAccount.Contracts.Statements;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace KeyAccount.Contracts.Templates;

/// <summary>What a template can ask of a rule. A slot without a value is null, which <c>if</c> can ask; a slot that no rule has is an error.</summary>
internal sealed class Slots : ScriptObject
{
    public Slots(Statement statement)
    {
        foreach (var (name, value) in statement.Slots)
        {
            SetValue(name, value, readOnly: true);
        }
    }

    public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (!SlotNames.Knows(member))
        {
            throw new ScriptRuntimeException(span, $"no rule has \"{member}\"; rules have {string.Join(", ", SlotNames.All)}");
        }

        base.TryGetValue(context, span, member, out value);
        return true;
    }
}
