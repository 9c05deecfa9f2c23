using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KeyAccount.Ledger.Storage;

/// <summary>Writes a decimal as text, exactly, in one form only.</summary>
internal sealed class DecimalAsText() : ValueConverter<decimal, string>(value => Write(value), text => Read(text))
{
    private const string AllDigits = "0.############################";

    public static string Write(decimal value) => value.ToString(AllDigits, CultureInfo.InvariantCulture);

    public static decimal Read(string text) => decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
