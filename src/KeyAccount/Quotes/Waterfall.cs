using System.Globalization;
using System.Text;
using KeyAccount.Approvals;
using KeyAccount.Grammar;

namespace KeyAccount.Quotes;

/// <summary>Writes quotes as text: a block for each line, a row for each bar, amounts in one column.</summary>
internal static class Waterfall
{
    private const int AmountWidth = 14;

    public static string Write(Quote quote, Language language)
    {
        var lines = quote.LinesIn(language);
        var decimals = Math.Max(Currencies.Decimals(quote.Currency), lines.SelectMany(line => line.Steps.Select(step => step.Amount).Append(line.ListAmount)).Max(Places));
        var labels = lines.ToDictionary(line => line.Id, line => line.Steps.Select(step => Label(step, language, decimals)).ToArray(), StringComparer.Ordinal);
        var width = Math.Max(34, labels.Values.SelectMany(label => label).Concat(lines.Select(line => Price(line, language))).Concat(quote.FreeGoodsIn(language).Select(given => Given(given, language))).Max(label => label.Length) + 2);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{QuoteWords.Account.In(language)} {quote.Account}, {QuoteWords.OrderDate.In(language)} {quote.Request.OrderDate:yyyy-MM-dd}, {quote.Currency}\n");
        var free = quote.FreeGoodsIn(language).ToLookup(given => given.Line, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{QuoteWords.Line.In(language)} {line.Id}  {line.Item}{(line.Name is null ? "" : $"  {line.Name}")}\n");
            Row(text, width, Price(line, language), Amount(line.ListAmount, decimals), line.PriceSource, line.PriceFrom);
            if (line.PriceHold is { } hold)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {QuoteWords.Held(hold.Title, hold.Quantity, hold.Price, hold.AsOf, hold.OtherPrice).In(language)}{(hold.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "")}   {hold.Source}  {hold.Rule}\n");
            }

            foreach (var step in line.PriceFormation ?? [])
            {
                text.Append(CultureInfo.InvariantCulture, $"    {QuoteWords.Formation(step.Step).In(language)}{(step.Figure is { } figure ? $" {Unit(figure)}" : "")}: {Unit(step.Price)} {step.Currency}   {step.Source}\n");
            }

            foreach (var (step, label) in line.Steps.Zip(labels[line.Id]))
            {
                Row(text, width, label, Amount(step.Amount, decimals), step.Source, step.Rule + QuoteWords.Overriding(step.Overrides, language));
            }

            Row(text, width, $"{QuoteWords.Net.In(language)} {Figures.Write(line.Quantity)} x {Unit(line.NetPrice)}", Amount(line.NetAmount, decimals), "", "");
            foreach (var given in free[line.Id])
            {
                Row(text, width, Given(given, language), Amount(0, decimals), given.Source, given.Rule + QuoteWords.Overriding(given.Overrides, language));
            }

            foreach (var lost in line.Considered)
            {
                NotApplied(text, "    ", lost, language);
            }
        }

        var charges = quote.ChargesIn(language);
        foreach (var charge in charges)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{charge.Title}{(charge.Rule is null && charge.Id != charge.Charge ? $"  {charge.Id}" : "")}\n");
            Row(text, width, QuoteWords.Charge.In(language) + (charge.Draft == true ? $" {QuoteWords.Draft.In(language)}" : ""), Amount(charge.Amount, decimals), charge.Source ?? "", charge.Rule + QuoteWords.Overriding(charge.Overrides, language));
            foreach (var step in charge.Steps)
            {
                Row(text, width, Label(step, language, decimals), Amount(step.Amount, decimals), step.Source, step.Rule + QuoteWords.Overriding(step.Overrides, language));
            }

            Row(text, width, QuoteWords.Net.In(language), Amount(charge.NetAmount, decimals), "", "");
            foreach (var lost in charge.Considered)
            {
                NotApplied(text, "    ", lost, language);
            }
        }

        text.Append('\n');
        Row(text, width, QuoteWords.ListTotal.In(language), Amount(quote.Totals.List, decimals), "", "");
        foreach (var step in quote.SubtotalsIn(language))
        {
            Row(text, width, step.Title + (step.Statistical == true ? $" {QuoteWords.Statistical.In(language)}" : ""), Amount(step.Amount, decimals), "", "");
        }

        if (quote.Totals.Rounding != 0)
        {
            Row(text, width, QuoteWords.Rounding.In(language), Amount(quote.Totals.Rounding, decimals), "", "");
        }

        Row(text, width, QuoteWords.NetTotal.In(language), Amount(quote.Totals.Net, decimals), "", "");
        if (quote.Totals is { ExpectedBonus: { } bonus, NetNet: { } netNet })
        {
            Row(text, width, QuoteWords.ExpectedBonus.In(language), Amount(-bonus, decimals), "", "");
            Row(text, width, QuoteWords.NetNet.In(language), Amount(netNet, decimals), "", "");
        }

        Foot(text, width, quote, language, decimals);
        Conditions(text, quote.ConditionsIn(language), language);
        foreach (var extension in quote.ExtensionsIn(language))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {QuoteWords.Note.In(language)}: {extension.Text}{(extension.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "")}   {extension.Source}\n");
        }

        foreach (var lost in quote.Considered)
        {
            NotApplied(text, "  ", lost, language);
        }

        foreach (var fact in quote.Facts)
        {
            var line = fact.Line is null ? "" : $" ({QuoteWords.Line.In(language)} {fact.Line})";
            text.Append(CultureInfo.InvariantCulture, $"  {fact.Name}{line} = {fact.Value.Text}   {fact.Source}  {fact.Rule}{(fact.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "")}\n");
        }

        foreach (var code in quote.Codes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {QuoteWords.Verdict(code.Code, code.Verdict).In(language)}\n");
        }

        Approvals(text, quote.ApprovalsIn(language), language);
        foreach (var alert in quote.AlertsIn(language))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {QuoteWords.Heading(alert.Outcome).In(language)}{(alert.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "")}: {alert.Message} ({alert.Rule}{QuoteWords.Overriding(alert.Overrides, language)})\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Writes what comes after the goods: charges, adjustments, tax, and what is to be paid; nothing where there is none of it.</summary>
    private static void Foot(StringBuilder text, int width, Quote quote, Language language, int decimals)
    {
        var totals = quote.Totals;
        RowUnlessZero(text, width, QuoteWords.Charges.In(language), totals.Charges, decimals);
        foreach (var adjustment in quote.Adjustments)
        {
            Row(text, width, adjustment.Reason, Amount(adjustment.Amount, decimals), "", "");
        }

        if (totals.Total != totals.Net)
        {
            Row(text, width, QuoteWords.Total.In(language), Amount(totals.Total, decimals), "", "");
        }

        foreach (var tax in quote.Tax)
        {
            Row(text, width, $"{QuoteWords.Tax.In(language)} {tax.Category} {Figures.Write(tax.Rate)} % {QuoteWords.Of.In(language)} {Amount(tax.Taxable, decimals)}", Amount(tax.Tax, decimals), "", "");
        }

        if (totals.Gross is { } gross)
        {
            Row(text, width, QuoteWords.Gross.In(language), Amount(gross, decimals), "", "");
        }

        RowUnlessZero(text, width, QuoteWords.Prepaid.In(language), -totals.Prepaid, decimals);
        RowUnlessZero(text, width, QuoteWords.Rounding.In(language), totals.PayableRounding, decimals);
        if (totals.Prepaid != 0 || totals.PayableRounding != 0)
        {
            Row(text, width, QuoteWords.Payable.In(language), Amount(totals.Payable, decimals), "", "");
        }
    }

    /// <summary>Writes what was agreed beside prices; nothing where there is none of it.</summary>
    private static void Conditions(StringBuilder text, IReadOnlyList<QuoteCondition> conditions, Language language)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(QuoteWords.Conditions.In(language)).Append('\n');
        foreach (var condition in conditions)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {condition.Title}{QuoteWords.OnLines(condition.Lines, language)}{(condition.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "")}: {condition.Text}   {condition.Source}  {condition.Rule}{QuoteWords.Overriding(condition.Overrides, language)}\n");
            if (condition.Replaces.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {QuoteWords.InPlaceOf.In(language)} {string.Join(", ", condition.Replaces)}\n");
            }
        }

        text.Append('\n');
    }

    /// <summary>Writes what has to be approved, by whom, and what has been; nothing where there is none of it.</summary>
    private static void Approvals(StringBuilder text, IReadOnlyList<QuoteApproval> approvals, Language language)
    {
        if (approvals.Count == 0)
        {
            return;
        }

        text.Append('\n').Append(ApprovalWords.Heading.In(language)).Append('\n');
        foreach (var approval in approvals)
        {
            var lines = QuoteWords.OnLines(approval.Lines.IsEmpty ? null : approval.Lines, language);
            var given = approval is { ApprovedBy: { } by, ApprovedAt: { } at } ? $"   {ApprovalWords.ApprovedBy.In(language)} {by}, {at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"  {approval.RoleTitle ?? ApprovalWords.NobodyMay.In(language)}: {approval.What}{lines}{(approval.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "")}: {approval.Why}{given}\n");
        }

        text.Append('\n');
    }

    private static void RowUnlessZero(StringBuilder text, int width, string label, decimal amount, int decimals)
    {
        if (amount != 0)
        {
            Row(text, width, label, Amount(amount, decimals), "", "");
        }
    }

    private static void NotApplied(StringBuilder text, string indent, ConsideredRule lost, Language language)
    {
        var by = lost.By is null ? "" : $" ({lost.By})";
        text.Append(CultureInfo.InvariantCulture, $"{indent}{QuoteWords.NotApplied.In(language)}: {lost.Rule}: {QuoteWords.Reason(lost.Reason).In(language)}{by}\n");
    }

    private static void Row(StringBuilder text, int width, string label, string amount, string source, string rule)
    {
        var row = $"  {label.PadRight(width)}{amount.PadLeft(AmountWidth)}{(source.Length + rule.Length == 0 ? "" : $"   {source}  {rule}")}";
        text.Append(row.TrimEnd()).Append('\n');
    }

    private static string Price(QuoteLine line, Language language) =>
        $"{(line.IsContracted ? QuoteWords.ContractedPrice : QuoteWords.List).In(language)} {Figures.Write(line.Quantity)}{(line.Unit is null ? "" : $" {line.Unit}")} x {Unit(line.ListPrice)}{(line.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "")}";

    private static string Given(FreeGoods given, Language language) =>
        $"{given.Title}, {QuoteWords.Free.In(language)}: {Figures.Write(given.Quantity)}{(given.Unit is null ? "" : $" {given.Unit}")} {given.Item}";

    private static string Label(PriceStep step, Language language, int decimals) =>
        Value(step, language, decimals) + (step.Units is { } units ? $", {string.Format(CultureInfo.InvariantCulture, QuoteWords.Units.In(language), Unit(units))}" : "") + (step.Reason is { } reason ? $" ({reason})" : "") + (step.Draft == true ? $" {QuoteWords.Draft.In(language)}" : "") + (step.Statistical == true ? $" {QuoteWords.Statistical.In(language)}" : "");

    private static string Value(PriceStep step, Language language, int decimals) => step switch
    {
        { Percent: { } percent, Of: { } of } => $"{step.Title} {Figures.Write(percent)} % {QuoteWords.Of.In(language)} {Amount(of, decimals)}",
        { AmountPerUnit: { } amount, Index: { } index } => $"{step.Title} {Unit(amount)} {QuoteWords.PerUnit.In(language)}, {QuoteWords.Index.In(language)} {Unit(index)}",
        { AmountPerUnit: { } amount } => $"{step.Title} {Figures.Write(amount)} {QuoteWords.PerUnit.In(language)}",
        { AmountPerOrder: { } amount } => $"{step.Title} {Figures.Write(amount)} {QuoteWords.PerOrder.In(language)}",
        { NewTotal: { } total } => $"{step.Title}, {QuoteWords.NewTotal.In(language)} {Amount(total, decimals)}",
        { NewPrice: { } price } => $"{step.Title}, {QuoteWords.NewPrice.In(language)} {Unit(price)}",
        _ => step.Title,
    };

    /// <summary>A price per unit, and a number of units, is shown with up to six decimals; the exact one stands in the JSON.</summary>
    public static string Unit(decimal price) => Figures.Write(decimal.Round(price, 6, MidpointRounding.AwayFromZero));

    public static string Amount(decimal amount, int decimals) => amount.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>How many decimals an amount needs, at most eight.</summary>
    public static int Places(decimal amount)
    {
        var places = 0;
        while (places < 8 && decimal.Round(amount, places) != amount)
        {
            places++;
        }

        return places;
    }
}
