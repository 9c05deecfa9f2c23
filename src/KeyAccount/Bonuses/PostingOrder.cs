namespace KeyAccount;

/// <summary>Puts postings in the order in which bonuses count them: by date, document and line.</summary>
public static class PostingOrder
{
    /// <summary>Sorts postings, and gives those that go back to a document among them its day.</summary>
    public static IReadOnlyList<Posting> Of(IEnumerable<Posting> postings)
    {
        ArgumentNullException.ThrowIfNull(postings);
        var sorted = postings.OrderBy(posting => posting.Date).ThenBy(posting => posting.Document, StringComparer.Ordinal).ThenBy(posting => posting.Line, StringComparer.Ordinal).ToArray();
        Dictionary<string, DateOnly>? days = null;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i] is { OriginalDocument: { } document, OriginalDate: null })
            {
                days ??= sorted.GroupBy(posting => posting.Document, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Date, StringComparer.Ordinal);
                sorted[i] = days.TryGetValue(document, out var day) ? sorted[i] with { OriginalDate = day } : sorted[i];
            }
        }

        return sorted;
    }
}
