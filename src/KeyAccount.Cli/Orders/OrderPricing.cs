using System.Collections.Immutable;

namespace KeyAccount.Cli.Orders;

/// <summary>Prices the rows of one order together. A row that cannot be priced is left out and the others are priced without it.</summary>
internal sealed class OrderPricing(RuleSet rules, OrderFile file, Complaints complaints, Language language)
{
    private static readonly char[] BetweenCodes = [' ', '+', '|'];
    private readonly Dictionary<string, int> begun = new(StringComparer.Ordinal);

    public IReadOnlyList<PricedRow> Price(IReadOnlyList<OrderRow> order)
    {
        var rows = order.Select(row => new PricedRow(row)).ToArray();
        foreach (var row in rows)
        {
            foreach (var finding in row.Row.Findings)
            {
                Complain(row, finding, isOut: row.Row.Line is null);
            }
        }

        CheckTogether(rows);
        PriceTogether([.. rows.Where(row => !row.IsOut)]);
        return rows;
    }

    /// <summary>Checks that all of the order stands here, and that its rows say the same of it.</summary>
    private void CheckTogether(PricedRow[] rows)
    {
        var order = rows[0].Row;
        if (order.Order.Length > 0 && !begun.TryAdd(order.Order, order.Number))
        {
            foreach (var row in rows)
            {
                Complain(row, new Finding(Messages.OrderApart, file.Place(row.Row, "order"), order.Order, (decimal)begun[order.Order]), isOut: true);
            }
        }

        for (var column = 0; column < file.Shared.Count; column++)
        {
            if (Array.Find(rows, row => row.Row.Shared[column] is not null) is not { } first)
            {
                continue;
            }

            foreach (var row in rows.Where(row => row.Row.Shared[column] is { } said && said != first.Row.Shared[column]))
            {
                var name = file.Shared[column];
                Complain(row, new Finding(Messages.OrderDisagrees, file.Place(row.Row, name), name, row.Row.Shared[column]!, first.Row.Shared[column]!, (decimal)first.Row.Number), isOut: true);
            }
        }
    }

    private void PriceTogether(List<PricedRow> open)
    {
        while (open.Count > 0)
        {
            var outcome = rules.PriceMany([Request(open)]).Single();
            if (outcome.Quote is { } quote)
            {
                foreach (var (row, line) in open.Zip(quote.Lines))
                {
                    row.Become(line, quote.Currency);
                }

                return;
            }

            foreach (var problem in outcome.Problems)
            {
                Complain(open, problem);
            }

            open.RemoveAll(row => row.IsOut);
        }
    }

    private static PricingRequest Request(List<PricedRow> rows)
    {
        string? Shared(int column) => rows.Select(row => row.Row.Shared[column]).FirstOrDefault(said => said is not null);

        return new PricingRequest
        {
            Account = Shared(0)!,
            OrderDate = rows[0].Row.OrderDate!.Value,
            Currency = Shared(2),
            RequestedDelivery = rows.Select(row => row.Row.RequestedDelivery).FirstOrDefault(day => day is not null),
            Channel = Shared(4),
            Codes = [.. Shared(5)?.Split(BetweenCodes, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []],
            Fields = rows.SelectMany(row => row.Row.OrderFields).DistinctBy(field => field.Key).ToImmutableDictionary(StringComparer.Ordinal),
            Lines = [.. rows.Select(row => row.Row.Line!)],
        };
    }

    private void Complain(PricedRow row, Finding finding, bool isOut)
    {
        row.Note(finding.Code, finding.Message(language), isOut);
        complaints.Add(finding.ToString(language));
    }

    /// <summary>Notes a problem on the rows concerned: those of the line that it names, else all; and says it once.</summary>
    private void Complain(List<PricedRow> open, PricingProblem problem)
    {
        var named = open.Where(row => row.Row.Line!.Id == problem.Line).ToArray();
        var concerned = named.Length == 0 ? open : [.. named];
        foreach (var row in concerned)
        {
            row.Note(problem.Code, problem.Message(language), isOut: true);
        }

        complaints.Add(problem.At(file.Place(concerned[0].Row, ColumnOf(problem))).ToString(language));
    }

    private static string ColumnOf(PricingProblem problem) => problem.Code switch
    {
        var code when code == Messages.NoAccount.Code => "account",
        var code when code == Messages.NoCurrency.Code => "currency",
        var code when code == Messages.LineTwice.Code => "line",
        var code when code == Messages.BadQuantity.Code => "quantity",
        var code when code == Messages.NoUnit.Code => "unit",
        _ => "item",
    };
}
