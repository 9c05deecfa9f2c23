using System.Globalization;

namespace KeyAccount.Cli.Ledgers;

/// <summary>Writes amounts with the decimals of their currency.</summary>
internal static class Money
{
    public static string Of(decimal amount, string currency) =>
        amount.ToString(Currencies.Knows(currency) ? $"N{Currencies.Decimals(currency)}" : "0.####", CultureInfo.InvariantCulture);
}
