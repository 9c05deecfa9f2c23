using System.Collections.Immutable;
using KeyAccount.Pricing;
using KeyAccount.Rules.Authorities;

namespace KeyAccount.Approvals;

/// <summary>Checks who made a request and the approvals that it carries.</summary>
internal static class ApprovalCheck
{
    /// <summary>Says whether a request has anything to check.</summary>
    public static bool Concerns(PricingRequest request) => request.By is not null || !request.Approvals.IsDefaultOrEmpty;

    /// <summary>Gives everything that is wrong; nothing where all is well.</summary>
    public static ImmutableArray<PricingProblem> Problems(PricedOrder priced, PricingRequest request)
    {
        var authority = priced.Procedure.Model.Authority;
        if (authority is null)
        {
            return request.Approvals.IsDefaultOrEmpty ? [] : [Problem(Messages.NobodyMayApprove)];
        }

        var problems = ImmutableArray.CreateBuilder<PricingProblem>();
        if (request.By is { } by && !authority.People.ContainsKey(by))
        {
            problems.Add(Unknown(by, authority));
        }
        else if (request.By is null)
        {
            problems.Add(Problem(Messages.MakerNotSaid));
        }

        if (problems.Count == 0 && !request.Approvals.IsDefaultOrEmpty)
        {
            var review = Review.Of(priced, request);
            foreach (var record in request.Approvals)
            {
                if (Check(record, priced, request, review) is { } problem)
                {
                    problems.Add(problem);
                }
            }
        }

        return problems.ToImmutable();
    }

    public static PricingProblem Unknown(string person, Authority authority) =>
        Problem(Messages.NoPerson, person, Messages.NearestTo(person, [.. authority.People.Keys]));

    public static PricingProblem NoRight(Person person, Phrase what, Role? lowest) =>
        Problem(Messages.NoRightToApprove, person.Shown, ApprovalWords.NameOf(person.Role), what, lowest is null ? ApprovalWords.Nobody : ApprovalWords.NameOf(lowest));

    private static PricingProblem? Check(ApprovalRecord record, PricedOrder priced, PricingRequest request, Review review)
    {
        if (!review.Approvers!.Authority.People.TryGetValue(record.By, out var person))
        {
            return Unknown(record.By, review.Approvers.Authority);
        }

        if (record.By == request.By)
        {
            return Problem(Messages.OwnApproval, person.Shown);
        }

        if (record.Seen.IsDefaultOrEmpty)
        {
            return Problem(Messages.NothingToApprove, person.Shown);
        }

        if (OtherQuote(record, priced, request, review) is { } why)
        {
            return Problem(Messages.ApprovalOfOther, person.Shown, why);
        }

        foreach (var seen in record.Seen)
        {
            var matter = Array.Find(review.Needed, needed => SeenMatters.IsAbout(seen, SeenMatters.Of(needed.Matter, priced)))?.Matter;
            var lines = matter?.Lines ?? LinesOf(seen, priced);
            if (!review.Approvers.MayApprove(person, review.Maker!.Role, seen.Limit, seen.Figure, lines))
            {
                return NoRight(person, ApprovalWords.What(seen.Limit, seen.Figure, priced.Currency, matter), review.Approvers.Lowest(review.Maker.Role, seen.Limit, seen.Figure, lines));
            }
        }

        return null;
    }

    /// <summary>Says why an approval is for another quote; null where it is for this one, whatever has changed since.</summary>
    private static Phrase? OtherQuote(ApprovalRecord record, PricedOrder priced, PricingRequest request, Review review)
    {
        if (record.Account != request.Account)
        {
            return new($"it names account {record.Account}", $"indica il cliente {record.Account}");
        }

        if (record.Currency != priced.Currency)
        {
            return new($"it names {record.Currency}", $"indica {record.Currency}");
        }

        if (record.Quote == QuoteHash.Of(priced, request, review.Matters))
        {
            var now = review.Matters.Select(matter => SeenMatters.Of(matter, priced)).ToArray();
            return Array.TrueForAll([.. record.Seen], seen => Array.Exists(now, matter => matter.Figure == seen.Figure && SeenMatters.IsAbout(seen, matter)))
                ? null
                : new("it names this quote, but what was seen is not in it", "indica questo preventivo, ma ciò che è stato visto non vi compare");
        }

        return record.Seen.Any(seen => LinesOf(seen, priced).Length > 0)
            ? null
            : new("none of the items that were seen is in it", "nessuno degli articoli visti vi compare");
    }

    /// <summary>Gives the lines with the items that were seen.</summary>
    private static int[] LinesOf(SeenMatter seen, PricedOrder priced) =>
        [.. Enumerable.Range(0, priced.Lines.Length).Where(line => seen.Lines.Any(other => other.Item == priced.Lines[line].Item.Sku))];

    private static PricingProblem Problem(MessageCode code, params object[] arguments) => new(code, null, null, null, arguments);
}
