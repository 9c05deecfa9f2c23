using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the contracted prices of agreements into records.</summary>
internal sealed class ContractedPriceReader(RuleFolder folder, Catalog catalog, PriceConditions conditions, FindingList findings)
{
    public void Read(RuleFile file, List<PriceRecord> records)
    {
        foreach (var entry in file.Prices)
        {
            var own = file.IsReleased(entry) ? records : [];
            if (entry["table"] is { } table)
            {
                ReportBeside(entry, "table", "item", "price", "per", "minQuantity");
                ReadTable(file, entry, table, own);
            }
            else
            {
                ReportBeside(entry, "item", "columns");
                ReadOne(file, entry, own);
            }
        }
    }

    private void ReadOne(RuleFile file, JsonValue entry, List<PriceRecord> records)
    {
        foreach (var needed in new[] { "item", "price" }.Where(needed => entry[needed] is null))
        {
            findings.Add(Messages.MissingMember, entry.Location, needed, new Phrase("A contracted price has an item and a price, or a table.", "Un prezzo concordato ha articolo e prezzo, oppure una tabella."));
        }

        if (entry["item"] is not { } sku || entry["price"] is not { } written || catalog.CheckItem(sku.Text, sku.Location, findings) is not { } item
            || RuleValues.ReadMoney(written, file.Scope(null, -1), catalog, findings) is not { } money)
        {
            return;
        }

        var period = file.PeriodOf(entry, findings);
        var condition = ConditionOf(file, entry);
        if (period.IsEmpty)
        {
            return;
        }

        foreach (var currency in money.Currencies)
        {
            records.Add(new PriceRecord
            {
                Item = item.Index,
                Line = entry.Location.Line,
                Origin = OriginOf(file, entry, entry.File, entry.Pointer, currency),
                Price = money.In(currency)!.Value,
                Per = entry["per"] is { } per && per.TryNumber(out var units) ? units : 1,
                MinQuantity = entry["minQuantity"] is { } from && from.TryNumber(out var quantity) ? quantity : 0,
                From = period.From,
                Written = entry["valid"] is { } valid && Days.TryReadPeriod(valid.Text) is { From: var start } && start > DateOnly.MinValue ? start : file.InForce.From,
                To = period.To,
                Condition = condition,
            });
        }
    }

    private void ReadTable(RuleFile file, JsonValue entry, JsonValue written, List<PriceRecord> records)
    {
        if (RuleFolder.Resolve(written.File, written.Text) is not { } path)
        {
            findings.Add(Messages.PathLeavesFolder, written.Location, written.Text);
            return;
        }

        if (!folder.Has(path))
        {
            findings.Add(Messages.NoFile, written.Location, path, Messages.NearestTo(path, folder.Paths.Where(other => other.EndsWith(".csv", StringComparison.Ordinal))), Messages.TableBeside);
            return;
        }

        if (folder.Table(path) is not { } table)
        {
            return;
        }

        if (file.Currency is not { } currency)
        {
            catalog.ReportBareMoney(written, $"\"{written.Text}\"", findings);
            return;
        }

        var read = new List<PriceRecord>();
        PriceTableReader.Read(table, OriginOf(file, entry, path, "", currency), file.PeriodOf(entry, findings), ColumnsOf(entry), catalog, read, findings);
        var condition = ConditionOf(file, entry);
        records.AddRange(condition < 0 ? read : read.Select(record => record with { Condition = condition }));
    }

    private Dictionary<string, string>? ColumnsOf(JsonValue entry)
    {
        if (entry["columns"] is not { } columns)
        {
            return null;
        }

        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in columns.Members)
        {
            if (PriceTableReader.Columns.Contains(member.Name))
            {
                renamed.Add(member.Name, member.Value.Text);
            }
            else
            {
                findings.Add(Messages.UnknownMember, columns.NameLocation(member), member.Name, Messages.NearestTo(member.Name, PriceTableReader.Columns), new Phrase("columns", "columns"), Messages.And([.. PriceTableReader.Columns]));
            }
        }

        return renamed;
    }

    private int ConditionOf(RuleFile file, JsonValue entry) => entry["when"] is { } when ? conditions.Add(when, file.Scope(null, -1)) : -1;

    private static PriceOrigin OriginOf(RuleFile file, JsonValue entry, string path, string pointer, int currency) =>
        new($"{file.Name}/{entry["id"]!.Text}", path, pointer, currency, IsNet: entry["discounts"]?.Text == "none", file.Began);

    private void ReportBeside(JsonValue entry, string chosen, params string[] others)
    {
        foreach (var other in others)
        {
            if (entry[other] is { } pointless)
            {
                findings.Add(Messages.ContradictorySettings, pointless.Location, chosen, other, new Phrase("A price is one item, or a table.", "Un prezzo è un solo articolo, oppure una tabella."));
            }
        }
    }
}
