using System.Globalization;
using System.Text;
using KeyAccount.Grammar;

namespace KeyAccount.Quotes.ForCustomers;

/// <summary>Writes the customer's view as text: a block for each line, a row for each bar, amounts in one column.</summary>
internal static class CustomerText
{
    private const int AmountWidth = 14;

    public static string Write(CustomerQuote quote)
    {
        var language = quote.Language;
        var decimals = Math.Max(Currencies.Decimals(quote.Currency), quote.Lines.SelectMany(line => line.Steps.Select(step => step.Amount).Append(line.Amount)).Max(Waterfall.Places));
        var rows = new List<(string Label, decimal? Amount)>();
        foreach (var line in quote.Lines)
        {
            Block(rows, $"{QuoteWords.Line.In(language)} {line.Id}  {line.Item}{(line.Name is null ? "" : $"  {line.Name}")}");
            Row(rows, $"{(line.IsNetPrice ? QuoteWords.NetPrice : QuoteWords.List).In(language)} {Units(line)} x {Waterfall.Unit(line.Price)}", line.Amount);
            if (line.PriceHold is { } hold)
            {
                rows.Add(($"    {QuoteWords.Held(hold.Title, hold.Quantity, hold.Price, hold.AsOf, hold.OtherPrice).In(language)}", null));
            }

            foreach (var step in line.Steps)
            {
                Row(rows, Label(step, language, decimals), step.Amount);
            }

            if (line.Steps.Length > 0)
            {
                Row(rows, $"{QuoteWords.Net.In(language)} {Figures.Write(line.Quantity)} x {Waterfall.Unit(line.NetPrice)}", line.NetAmount);
            }

            foreach (var given in quote.FreeGoods.Where(given => given.Line == line.Id))
            {
                Row(rows, $"{(given.Title is null ? "" : $"{given.Title}, ")}{QuoteWords.Free.In(language)}: {Figures.Write(given.Quantity)}{(given.Unit is null ? "" : $" {given.Unit}")} {given.Item}", 0);
            }
        }

        foreach (var charge in quote.Charges)
        {
            Block(rows, charge.Title);
            Row(rows, QuoteWords.Charge.In(language), charge.Amount);
            foreach (var step in charge.Steps)
            {
                Row(rows, Label(step, language, decimals), step.Amount);
            }

            if (charge.Steps.Length > 0)
            {
                Row(rows, QuoteWords.Net.In(language), charge.NetAmount);
            }
        }

        Block(rows, "");
        Foot(rows, quote, decimals);
        var width = Math.Max(34, rows.Where(row => row.Amount is not null).Max(row => row.Label.Length)) + 2;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{QuoteWords.Account.In(language)} {quote.Account}, {QuoteWords.OrderDate.In(language)} {quote.OrderDate:yyyy-MM-dd}, {quote.Currency}\n");
        foreach (var (label, amount) in rows)
        {
            text.Append(amount is { } figure ? $"  {label.PadRight(width)}{Waterfall.Amount(figure, decimals).PadLeft(AmountWidth)}" : label).Append('\n');
        }

        if (quote.Conditions.Length > 0)
        {
            text.Append('\n').Append(QuoteWords.Conditions.In(language)).Append('\n');
        }

        foreach (var condition in quote.Conditions)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {condition.Title}{QuoteWords.OnLines(condition.Lines, language)}: {condition.Text}\n");
        }

        foreach (var code in quote.Codes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {QuoteWords.Verdict(code.Code, code.Verdict).In(language)}\n");
        }

        return text.ToString();
    }

    private static void Foot(List<(string Label, decimal? Amount)> rows, CustomerQuote quote, int decimals)
    {
        var (totals, language) = (quote.Totals, quote.Language);
        RowUnlessZero(rows, QuoteWords.Rounding.In(language), totals.Rounding);
        Row(rows, QuoteWords.NetTotal.In(language), totals.Net);
        RowUnlessZero(rows, QuoteWords.Charges.In(language), totals.Charges);
        foreach (var adjustment in quote.Adjustments)
        {
            Row(rows, adjustment.Reason, adjustment.Amount);
        }

        if (totals.Total != totals.Net)
        {
            Row(rows, QuoteWords.Total.In(language), totals.Total);
        }

        foreach (var tax in quote.Tax)
        {
            Row(rows, $"{QuoteWords.Tax.In(language)} {tax.Category} {Figures.Write(tax.Rate)} % {QuoteWords.Of.In(language)} {Waterfall.Amount(tax.Taxable, decimals)}", tax.Tax);
        }

        if (totals.Gross is { } gross)
        {
            Row(rows, QuoteWords.Gross.In(language), gross);
        }

        RowUnlessZero(rows, QuoteWords.Prepaid.In(language), -totals.Prepaid);
        RowUnlessZero(rows, QuoteWords.Rounding.In(language), totals.PayableRounding);
        if (totals.Prepaid != 0 || totals.PayableRounding != 0)
        {
            Row(rows, QuoteWords.Payable.In(language), totals.Payable);
        }
    }

    private static void Block(List<(string Label, decimal? Amount)> rows, string head)
    {
        rows.Add(("", null));
        if (head.Length > 0)
        {
            rows.Add((head, null));
        }
    }

    private static void Row(List<(string Label, decimal? Amount)> rows, string label, decimal amount) => rows.Add((label, amount));

    private static void RowUnlessZero(List<(string Label, decimal? Amount)> rows, string label, decimal amount)
    {
        if (amount != 0)
        {
            Row(rows, label, amount);
        }
    }

    private static string Units(CustomerLine line) => $"{Figures.Write(line.Quantity)}{(line.Unit is null ? "" : $" {line.Unit}")}";

    private static string Label(CustomerStep step, Language language, int decimals) =>
        Value(step, language, decimals) + (step.Units is { } units ? $", {string.Format(CultureInfo.InvariantCulture, QuoteWords.Units.In(language), Waterfall.Unit(units))}" : "");

    private static string Value(CustomerStep step, Language language, int decimals) => step switch
    {
        { Percent: { } percent, Of: { } of } => $"{step.Title} {Figures.Write(percent)} % {QuoteWords.Of.In(language)} {Waterfall.Amount(of, decimals)}",
        { AmountPerUnit: { } amount, Index: { } index } => $"{step.Title} {Waterfall.Unit(amount)} {QuoteWords.PerUnit.In(language)}, {QuoteWords.Index.In(language)} {Waterfall.Unit(index)}",
        { AmountPerUnit: { } amount } => $"{step.Title} {Figures.Write(amount)} {QuoteWords.PerUnit.In(language)}",
        { AmountPerOrder: { } amount } => $"{step.Title} {Figures.Write(amount)} {QuoteWords.PerOrder.In(language)}",
        { NewTotal: { } total } => $"{step.Title}, {QuoteWords.NewTotal.In(language)} {Waterfall.Amount(total, decimals)}",
        { NewPrice: { } price } => $"{step.Title}, {QuoteWords.NewPrice.In(language)} {Waterfall.Unit(price)}",
        _ => step.Title,
    };
}
