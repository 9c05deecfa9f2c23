namespace KeyAccount.Matching.Bitmaps;

/// <summary>Evaluations at rest, to be used again. Lock-free; each thread looks first in a place of its own, as far as there are places.</summary>
internal sealed class EvaluationPool(BitmapIndex index)
{
    /// <summary>Places stand a cache line apart, so that threads do not take it from each other.</summary>
    private const int Spacing = 8;

    private static readonly int PlaceCount = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly BitmapEvaluation?[] places = new BitmapEvaluation?[PlaceCount * Spacing];

    public BitmapEvaluation Rent()
    {
        var home = Home();
        for (var i = 0; i < PlaceCount; i++)
        {
            ref var place = ref places[(home + i) % PlaceCount * Spacing];
            if (place is not null && Interlocked.Exchange(ref place, null) is { } evaluation)
            {
                return evaluation;
            }
        }

        return new BitmapEvaluation(index, this);
    }

    public void Return(BitmapEvaluation evaluation)
    {
        var home = Home();
        for (var i = 0; i < PlaceCount; i++)
        {
            ref var place = ref places[(home + i) % PlaceCount * Spacing];
            if (place is null && Interlocked.CompareExchange(ref place, evaluation, null) is null)
            {
                return;
            }
        }
    }

    private static int Home() => Environment.CurrentManagedThreadId % PlaceCount;
}
