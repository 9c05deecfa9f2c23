using KeyAccount.Matching;
using KeyAccount.Matching.Bitmaps;
using KeyAccount.Pricing;
using KeyAccount.Rules;

namespace KeyAccount.Bonuses;

/// <summary>What conditions on a posting can read, one posting at a time.</summary>
internal sealed class PostingFacts(CompiledRules rules)
{
    private readonly FactTable facts = new(rules.Layout);
    private readonly OwnFieldBinder ownFields = new(rules.Model.Catalog);
    private readonly (Field Date, Field Age)[] ages = [.. rules.Model.Catalog.Fields.Ages];
    private Posting? bound;

    /// <summary>Says whether tests hold for a posting.</summary>
    public bool Hold(Test[] tests, Posting posting, AccountFacts account, Item? item)
    {
        if (tests.Length == 0)
        {
            return true;
        }

        if (!ReferenceEquals(bound, posting))
        {
            Bind(posting, account, item);
            bound = posting;
        }

        return Residual.AllHold(tests, facts, 0);
    }

    private void Bind(Posting posting, AccountFacts account, Item? item)
    {
        var fields = rules.Model.Catalog.Fields;
        facts.Reset(1);
        account.Write(facts, account.FamilyOn(posting.Date), posting.Date);
        if (item is not null)
        {
            // What came back is looked at as it was bought, as a return is priced.
            rules.ItemFacts.Write(facts, 0, item, Math.Abs(posting.Quantity));
        }

        Set(fields.LineQuantity, Math.Abs(posting.Quantity));
        Set(fields.LineAmount, Math.Abs(posting.Net));
        Set(fields.LineListAmount, Math.Abs(posting.Net + posting.Discounts));
        if (fields.OrderCurrency is { IsRead: true } currency)
        {
            facts.SetInt(currency, 0, currency.Find(posting.Currency ?? account.Account.Currency));
        }

        if (posting.Fields.Count > 0)
        {
            // Who posts has checked the fields: what a rule does not know tests as missing.
            List<PricingProblem>? problems = null;
            ownFields.Bind("line.", posting.Fields, facts, 0, null, ref problems);
        }

        foreach (var (date, age) in ages)
        {
            if (date.IsRead && age.IsRead && facts.Int(date, 0) is var day && day != Field.Missing)
            {
                facts.SetNumber(age, 0, posting.Date.DayNumber - day);
            }
        }
    }

    private void Set(Field field, decimal value)
    {
        if (field.IsRead)
        {
            facts.SetNumber(field, 0, value);
        }
    }
}
