using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A condition that is asked before there are prices: of an access, of a price list, of a price.</summary>
/// <param name="Name">Where it stands.</param>
/// <param name="When">Its tests; all must hold.</param>
/// <param name="Fields">The names of the fields that its entries test; one for each entry.</param>
internal sealed record PriceCondition(string Name, Test[] When, IReadOnlyList<string> Fields)
{
    public void Deconstruct(out string name, out Test[] when) => (name, when) = (Name, When);
}
