namespace KeyAccount.Pricing;

/// <summary>Puts lines in the order of their ids, as numbers where both are, so that no position in a request decides anything.</summary>
internal static class LineIds
{
    public static int Compare(string a, string b) => IsNumber(a) && IsNumber(b) ? CompareNumbers(a, b) : string.CompareOrdinal(a, b);

    private static bool IsNumber(string id) => id.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private static int CompareNumbers(string a, string b)
    {
        var x = a.AsSpan().TrimStart('0');
        var y = b.AsSpan().TrimStart('0');
        return x.Length != y.Length ? x.Length.CompareTo(y.Length)
            : x.SequenceCompareTo(y) is not 0 and var order ? order
            : string.CompareOrdinal(a, b);
    }
}
