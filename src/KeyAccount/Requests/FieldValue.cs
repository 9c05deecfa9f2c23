using System.Globalization;

namespace KeyAccount;

/// <summary>The value of a company's own field: a text, a figure, a day or a yes-no, as the vocabulary declares it.</summary>
/// <remarks>The default value is no value: the field is missing.</remarks>
public readonly record struct FieldValue
{
    private FieldValue(string? text, decimal? number)
    {
        Text = text;
        Number = number;
    }

    /// <summary>Gets the value as text: a day as <c>yyyy-mm-dd</c>, a yes-no as <c>true</c> or <c>false</c>, a figure with a decimal point; null where there is none.</summary>
    public string? Text { get; }

    /// <summary>Gets the value as a figure; null where it is none.</summary>
    public decimal? Number { get; }

    /// <summary>Makes a text value.</summary>
    public static implicit operator FieldValue(string? text) => FromText(text);

    /// <summary>Makes a figure.</summary>
    public static implicit operator FieldValue(decimal number) => FromNumber(number);

    /// <summary>Makes a day.</summary>
    public static implicit operator FieldValue(DateOnly day) => FromDay(day);

    /// <summary>Makes a yes-no.</summary>
    public static implicit operator FieldValue(bool yes) => FromYesNo(yes);

    /// <summary>Makes a text value.</summary>
    public static FieldValue FromText(string? text) => new(text, null);

    /// <summary>Makes a figure.</summary>
    public static FieldValue FromNumber(decimal number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>Makes a day.</summary>
    public static FieldValue FromDay(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);

    /// <summary>Makes a yes-no.</summary>
    public static FieldValue FromYesNo(bool yes) => new(yes ? "true" : "false", null);
}
