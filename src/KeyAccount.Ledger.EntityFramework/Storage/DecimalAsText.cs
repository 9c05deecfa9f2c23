using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KeyAccount.Ledger.Storage;

/// <summary>Writes a decimal as text, exactly, in one form only.</summary>
internal sealed class DecimalAsText() : ValueConverter<decimal, string>(value => Write(value), text => Read(text))
{
    /// <summary>A one with as many zeros as fit: what is divided by it keeps its value and loses the zeros at its end.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public static string Write(decimal value) => value == 0 ? "0" : (value / One).ToString(CultureInfo.InvariantCulture);

    public static decimal Read(string text) => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
