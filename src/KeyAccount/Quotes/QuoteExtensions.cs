using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Pricing;

namespace KeyAccount.Quotes;

/// <summary>Finds the agreements that a quote is priced by past their end.</summary>
internal static class QuoteExtensions
{
    public static ImmutableArray<QuoteExtension> Of(PricingRequest request, PricedOrder priced, Language language)
    {
        if (priced.Procedure.Model.Extensions is not { Count: > 0 } extensions)
        {
            return [];
        }

        return
        [
            .. extensions.Where(extension => extension.LivesOn(request.OrderDate) && (request.Simulate || !extension.IsDraft) && Array.Exists(priced.Family, member => member.Account == extension.Account))
                .OrderBy(extension => extension.Name, StringComparer.Ordinal)
                .Select(extension => new QuoteExtension
                {
                    Agreement = extension.Name,
                    Ended = extension.Ended,
                    Until = extension.Until,
                    Text = new Phrase(
                        $"{extension.Name} ended on {Day(extension.Ended)} and holds by extension until {Day(extension.Until)}.",
                        $"{extension.Name} è scaduto il {Day(extension.Ended)} e vale per proroga fino al {Day(extension.Until)}.").In(language),
                    Draft = extension.IsDraft ? true : null,
                    Source = extension.Source,
                    Pointer = extension.Location.JsonPointer,
                }),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
