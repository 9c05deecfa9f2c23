using System.Collections.Frozen;

namespace KeyAccount;

/// <summary>The currencies of ISO 4217 with their minor units.</summary>
public static class Currencies
{
    private const string WithTwo =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string WithNone = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string WithThree = "BHD IQD JOD KWD LYD OMR TND";

    private const string WithFour = "CLF UYW";

    private static readonly FrozenDictionary<string, int> MinorUnits =
        new[] { (WithNone, 0), (WithTwo, 2), (WithThree, 3), (WithFour, 4) }
            .SelectMany(group => group.Item1.Split(' ').Select(currency => (currency, group.Item2)))
            .ToFrozenDictionary(pair => pair.currency, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Gets all currency codes.</summary>
    public static IEnumerable<string> All => MinorUnits.Keys.Order(StringComparer.Ordinal);

    /// <summary>Says whether a code is a currency of ISO 4217, in capitals.</summary>
    public static bool Knows(string currency) => MinorUnits.ContainsKey(currency);

    /// <summary>Gives how many decimals a currency's minor unit has: JPY 0, EUR 2, KWD 3.</summary>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is no currency of ISO 4217.</exception>
    public static int Decimals(string currency) =>
        MinorUnits.TryGetValue(currency, out var decimals)
            ? decimals
            : throw new ArgumentException($"\"{currency}\" is no currency of ISO 4217.", nameof(currency));
}
