using System.Numerics;

namespace KeyAccount;

/// <summary>Decimals as whole numbers of their last decimal place.</summary>
internal static class Scaled
{
    /// <summary>Gives a value as a whole number of places, cut toward zero and without its sign.</summary>
    public static T From<T>(decimal value, int scale)
        where T : IBinaryInteger<T>
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var whole = T.CreateChecked(new decimal(bits[0], bits[1], bits[2], false, 0));
        return value.Scale <= scale ? whole * Power<T>(scale - value.Scale) : whole / Power<T>(value.Scale - scale);
    }

    /// <summary>Gives the decimal of so many places.</summary>
    /// <exception cref="OverflowException">A decimal does not hold it.</exception>
    public static decimal To<T>(T places, int scale, bool isNegative)
        where T : IBinaryInteger<T>
    {
        var whole = decimal.CreateChecked(places);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(whole, bits);
        return new decimal(bits[0], bits[1], bits[2], isNegative && whole != 0, (byte)scale);
    }

    /// <summary>Gives how many digits a value has before the point.</summary>
    public static int WholeDigits(decimal value)
    {
        var digits = 0;
        for (value = Math.Truncate(Math.Abs(value)); value >= 1; value = Math.Truncate(value / 10))
        {
            digits++;
        }

        return digits;
    }

    private static T Power<T>(int exponent)
        where T : IBinaryInteger<T>
    {
        var power = T.One;
        var ten = T.CreateChecked(10);
        for (; exponent > 0; exponent--)
        {
            power *= ten;
        }

        return power;
    }
}
