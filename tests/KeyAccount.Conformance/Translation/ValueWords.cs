using System.Globalization;
using System.Text.Json.Nodes;

namespace KeyAccount.Conformance.Translation;

/// <summary>How the values of an attribute are said.</summary>
internal sealed class ValueWords(Func<OrderDraft, string, JsonNode> say)
{
    public static ValueWords Item { get; } = new((draft, value) => draft.Item(value));

    public static ValueWords Category { get; } = new((draft, value) => draft.Category(value));

    public static ValueWords Charge { get; } = new((draft, value) => draft.ChargeKind(value));

    public static ValueWords Text { get; } = new((_, value) => OrderDraft.Word(value));

    public static ValueWords Same { get; } = new((_, value) => value);

    public static ValueWords Number { get; } = new((_, value) => decimal.Parse(value, CultureInfo.InvariantCulture));

    public static ValueWords YesNo { get; } = new((_, value) => value == "true");

    public JsonNode Of(OrderDraft draft, string value) => say(draft, value);
}
