using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Tests.Support;
using Folder = KeyAccount.Tests.Laws.GeneratedRules.Folder;

namespace KeyAccount.Tests.Laws;

/// <summary>What holds for the charges of every order (rule 9a).</summary>
public sealed class ChargeLaws
{
    [Fact]
    public void No_charge_falls_below_zero_and_its_steps_sum_to_its_net_amount_less_its_amount() =>
        Check((folder, order) =>
        {
            var quote = Some.Rules(folder.Files()).Price(order);
            Assert.All(quote.Charges, charge =>
            {
                Assert.True(charge.NetAmount >= 0);
                Assert.Equal(charge.NetAmount - charge.Amount, charge.Steps.Sum(step => step.Amount));
            });
            Assert.Equal(quote.Totals.Charges, quote.Charges.Sum(charge => charge.NetAmount));
            Assert.Equal(quote.Totals.Total, quote.Totals.Net + quote.Totals.Charges);
        });

    [Fact]
    public void The_order_of_charges_and_lines_changes_nothing() =>
        Check((folder, order) =>
        {
            var rules = Some.Rules(folder.Files());
            var turned = rules.Price(order with { Lines = [.. order.Lines.Reverse()], Charges = [.. order.Charges.Reverse()] });
            Assert.Equal(Text(rules.Price(order)), Text(turned));
        });

    [Fact]
    public void Charges_of_the_request_change_no_line_of_goods() =>
        Check((folder, order) =>
        {
            var rules = Some.Rules(folder.Files());
            Assert.Equal(rules.Price(order with { Charges = [] }).Lines.Select(line => line.NetAmount), rules.Price(order).Lines.Select(line => line.NetAmount));
        });

    private static void Check(Action<Folder, PricingRequest> law) =>
        Prop.ForAll(Arb.From(GeneratedRules.Folders), Arb.From(GeneratedRules.Orders), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static string Text(Quote quote) => string.Join('\n', quote.Charges
        .Select(charge => string.Join(' ', [charge.Id, $"{charge.NetAmount:0.##}", .. charge.Steps.Select(step => $"{step.Rule}:{step.Amount:0.##}")])).Order(StringComparer.Ordinal));
}
