using System.Globalization;
using KeyAccount.Matching;

namespace KeyAccount.Tests.Matching;

/// <summary>A value that a request gives a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Line">The line; not looked at for a field of the order.</param>
/// <param name="Value">A text, a day's number or a decimal, as the field's kind has it.</param>
internal sealed record Fact(Field Field, int Line, object Value)
{
    public void WriteTo(FactTable table)
    {
        switch (Field.Kind)
        {
            case FieldKind.Number:
                table.SetNumber(Field, Line, (decimal)Value);
                break;
            case FieldKind.Date:
                table.SetInt(Field, Line, (int)Value);
                break;
            case FieldKind.Set:
                table.AddToSet(Field, Field.Find((string)Value));
                break;
            default:
                table.SetInt(Field, Line, Field.Find((string)Value));
                break;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Field.Name}{(Field.Scope == FieldScope.Line ? $"[{Line}]" : "")} = {Value}");
}
