namespace KeyAccount.Matching.Bitmaps;

/// <summary>Tries the tests that no index answers, on one line.</summary>
internal static class Residual
{
    public static bool AllHold(Test[] tests, FactTable facts, int line)
    {
        foreach (var test in tests)
        {
            if (!Holds(test, facts, line))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyHolds(Test[] tests, FactTable facts, int line)
    {
        foreach (var test in tests)
        {
            if (Holds(test, facts, line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Test test, FactTable facts, int line)
    {
        switch (test)
        {
            case Range range:
                return facts.TryNumber(range.Field, line, out var figure) && Fits(range, figure);
            case In named:
                var value = facts.Int(named.Field, line);
                return value != Field.Missing && named.Values.AsSpan().Contains(value);
            case Below below:
                return IsBelow(below, facts.Int(below.Field, line));
            case Between between:
                var day = facts.Int(between.Field, line);
                return day != Field.Missing && day >= between.From && day <= between.To;
            case Contains contains:
                return HasOne(contains, facts.Set(contains.Field));
            case Whole whole:
                return facts.TryNumber(whole.Field, line, out var quantity) && decimal.IsInteger(quantity);
            case Present present:
                return IsPresent(present.Field, facts, line);
            case Not not:
                return !Holds(not.Inner, facts, line);
            case Any any:
                return AnyHolds(any.Tests, facts, line);
            case All all:
                return AllHold(all.Tests, facts, line);
            default:
                throw new ArgumentException($"There is no test {test.GetType().Name}.", nameof(test));
        }
    }

    private static bool Fits(Range range, decimal figure) =>
        (range.Min is not { } min || (range.MinOpen ? figure > min : figure >= min))
        && (range.Max is not { } max || (range.MaxOpen ? figure < max : figure <= max));

    private static bool IsBelow(Below below, int path)
    {
        foreach (var ancestor in below.Paths)
        {
            if (below.Field.IsBelow(path, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOne(Contains contains, ReadOnlySpan<int> members)
    {
        foreach (var member in members)
        {
            if (member != Field.Missing && contains.Values.AsSpan().Contains(member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPresent(Field field, FactTable facts, int line) => field.Kind switch
    {
        FieldKind.Number => facts.TryNumber(field, line, out _),
        FieldKind.Set => !facts.Set(field).IsEmpty,
        _ => facts.Int(field, line) != Field.Missing,
    };
}
