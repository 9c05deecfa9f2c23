using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the prices of agreements and of policies into records.</summary>
internal sealed class ContractedPriceReader(RuleFolder folder, Catalog catalog, PriceConditions conditions, RateTables rates, FindingList findings)
{
    private readonly PriceTableReader tables = new(catalog, conditions, findings);
    private readonly PriceFromReader derivations = new(rates, catalog, findings);
    private readonly PriceTermsReader terms = new(catalog, findings);

    public void Read(RuleFile file, List<PriceRecord> records)
    {
        foreach (var entry in file.Prices)
        {
            var own = file.IsReleased(entry) || file.IsDraft(entry) ? records : [];
            if (entry["table"] is { } table)
            {
                ReportBeside(entry, "table", "item", "price", "per", "uom", "minQuantity", "maxQuantity", "priceFrom");
                ReadTable(file, entry, table, own);
            }
            else
            {
                ReportBeside(entry, "item", "columns", "currency");
                ReadOne(file, entry, own);
            }
        }
    }

    private void ReadOne(RuleFile file, JsonValue entry, List<PriceRecord> records)
    {
        if (entry["priceFrom"] is { } from)
        {
            ReportBeside(entry, "priceFrom", "price", "per", "uom");
            ReadDerived(file, entry, from, records);
            return;
        }

        var missing = new[] { "item", "price" }.Where(needed => entry[needed] is null && (needed == "price" || entry["when"] is null)).ToArray();
        foreach (var needed in missing)
        {
            findings.Add(Messages.MissingMember, entry.Location, needed, new Phrase("A price has an item, or conditions that choose items, and says how much or where it comes from; or it is a table.", "Un prezzo ha un articolo, o condizioni che scelgono articoli, e dice quanto o da dove viene; oppure è una tabella."));
        }

        var item = entry["item"] is { } sku ? catalog.CheckItem(sku.Text, sku.Location, findings) : null;
        if (missing.Length > 0 || (item is null && entry["item"] is not null) || RuleValues.ReadMoney(entry["price"]!, file.Scope(null, -1), catalog, findings) is not { } money || terms.Read(entry, item) is not { } read)
        {
            return;
        }

        var period = file.PeriodOf(entry, findings);
        var condition = ConditionOf(file, entry);
        foreach (var currency in period.IsEmpty ? [] : money.Currencies)
        {
            records.Add(RecordOf(file, entry, item, OriginOf(file, entry, entry.File, entry.Pointer, currency), money.In(currency)!.Value, read, period, condition));
        }
    }

    private void ReadDerived(RuleFile file, JsonValue entry, JsonValue from, List<PriceRecord> records)
    {
        var item = entry["item"] is { } sku ? catalog.CheckItem(sku.Text, sku.Location, findings) : null;
        var derivation = derivations.Read(from, file.Account is null || from["convert"] is not null ? null : file.Currency, out var currency);
        var period = file.PeriodOf(entry, findings);
        var condition = ConditionOf(file, entry);
        if (derivation is not null && terms.Read(entry, item) is { } read && !period.IsEmpty && (item is not null || entry["item"] is null))
        {
            records.Add(RecordOf(file, entry, item, OriginOf(file, entry, entry.File, entry.Pointer, currency) with { Derivation = derivation, IncludesTax = derivation.List?.IncludesTax ?? false }, 0, read, period, condition));
        }
    }

    private static PriceRecord RecordOf(RuleFile file, JsonValue entry, Item? item, PriceOrigin origin, decimal price, PriceTerms terms, Period period, int condition) => new()
    {
        Item = item?.Index ?? PriceRecord.AnyItem,
        Line = entry.Location.Line,
        Origin = origin,
        Price = price,
        Terms = terms,
        From = period.From,
        Written = entry["valid"] is { } valid && Days.TryReadPeriod(valid.Text) is { From: var start } && start > DateOnly.MinValue ? start : file.InForce.From,
        To = period.To,
        Condition = condition,
    };

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

        var stated = entry["currency"] is { } code && catalog.CheckCurrency(code.Text, code.Location, findings) ? catalog.Currencies.IndexOf(code.Text) : file.Currency;
        if (stated is not { } currency)
        {
            if (entry["currency"] is null)
            {
                findings.Add(Messages.TableWithoutCurrency, written.Location, written.Text, Messages.And(catalog.Currencies.Codes));
            }

            return;
        }

        var origin = OriginOf(file, entry, path, "", currency) with { Condition = ConditionOf(file, entry) };
        tables.Read(table, origin, file.PeriodOf(entry, findings), ColumnsOf(entry), records);
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
            // Facts are looked up with the other columns of the header.
            if (PriceTableReader.Columns.Contains(member.Name) || FactColumns.IsFact(member.Name))
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

    private static PriceOrigin OriginOf(RuleFile file, JsonValue entry, string path, string pointer, int currency) => new($"{file.Name}/{entry["id"]!.Text}", path, pointer, currency)
    {
        IsDraft = file.IsDraft(entry),
        IsNet = entry["discounts"]?.Text == "none",
        Began = file.Began,
        Account = file.Account,
        Priority = entry["priority"] is { } priority && priority.TryNumber(out var figure) ? (int)figure : 0,
    };

    private void ReportBeside(JsonValue entry, string chosen, params string[] others)
    {
        foreach (var other in others)
        {
            if (entry[other] is { } pointless)
            {
                findings.Add(Messages.ContradictorySettings, pointless.Location, chosen, other, new Phrase("A price is stated, made from another, or stands in a table.", "Un prezzo è indicato, deriva da un altro, oppure sta in una tabella."));
            }
        }
    }
}
