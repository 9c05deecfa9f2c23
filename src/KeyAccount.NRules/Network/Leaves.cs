using KeyAccount.Matching;

namespace KeyAccount.Network;

/// <summary>The plain tests that conditions are made of. Static calls with single constants, so that NRules sees which conditions are the same; none of them can throw.</summary>
internal static class Leaves
{
    public static bool Is(MatchNode node, Field field, int value) => node.Facts.Int(field, node.Line) == value;

    public static bool IsBelow(MatchNode node, Field field, int path) => field.IsBelow(node.Facts.Int(field, node.Line), path);

    public static bool IsFrom(MatchNode node, Field field, decimal bound) => node.Facts.TryNumber(field, node.Line, out var figure) && figure >= bound;

    public static bool IsAbove(MatchNode node, Field field, decimal bound) => node.Facts.TryNumber(field, node.Line, out var figure) && figure > bound;

    public static bool IsUpTo(MatchNode node, Field field, decimal bound) => node.Facts.TryNumber(field, node.Line, out var figure) && figure <= bound;

    public static bool IsUnder(MatchNode node, Field field, decimal bound) => node.Facts.TryNumber(field, node.Line, out var figure) && figure < bound;

    public static bool IsWhole(MatchNode node, Field field) => node.Facts.TryNumber(field, node.Line, out var figure) && decimal.IsInteger(figure);

    public static bool IsBetween(MatchNode node, Field field, int from, int to) =>
        node.Facts.Int(field, node.Line) is var day && day != Field.Missing && day >= from && day <= to;

    public static bool Has(MatchNode node, Field field, int value) => node.Facts.Set(field).Contains(value);

    public static bool IsThere(MatchNode node, Field field) => field.Kind switch
    {
        FieldKind.Number => node.Facts.TryNumber(field, node.Line, out _),
        FieldKind.Set => !node.Facts.Set(field).IsEmpty,
        _ => node.Facts.Int(field, node.Line) != Field.Missing,
    };
}
