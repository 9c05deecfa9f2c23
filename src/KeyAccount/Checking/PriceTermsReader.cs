using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads what a price is for: units and quantities. A quantity beside a unit counts in that unit.</summary>
internal sealed class PriceTermsReader(Catalog catalog, FindingList findings)
{
    private readonly Dictionary<PriceTerms, PriceTerms> known = [];

    /// <summary>Reads the columns of a row.</summary>
    /// <returns>False with a finding where one of them cannot be read.</returns>
    public bool TryRead(Cells cells, TableRow row, Item? item, out PriceTerms? terms)
    {
        terms = null;
        if (!cells.TryFigure(row, "per", aboveZero: true, out var per) | !cells.TryFigure(row, "minQuantity", aboveZero: true, out var min) | !cells.TryFigure(row, "maxQuantity", aboveZero: true, out var max))
        {
            return false;
        }

        var unit = cells.Span(row, "uom");
        if (unit.IsEmpty && per is null && min is null && max is null)
        {
            terms = PriceTerms.OneUnit;
            return true;
        }

        terms = Of(item, unit.IsEmpty ? null : unit.ToString(), per, min, max, () => cells.Locate(row, "uom"), () => cells.Locate(row, "maxQuantity"));
        return terms is not null;
    }

    /// <summary>Reads the settings of an entry; null with a finding where they cannot be.</summary>
    public PriceTerms? Read(JsonValue entry, Item? item) =>
        Of(item, entry["uom"]?.Text, Number(entry["per"]), Number(entry["minQuantity"]), Number(entry["maxQuantity"]), () => entry["uom"]!.Location, () => entry["maxQuantity"]!.Location);

    private PriceTerms? Of(Item? item, string? unit, decimal? per, decimal? min, decimal? max, Func<SourceLocation> unitAt, Func<SourceLocation> maxAt)
    {
        var factor = 1m;
        if (unit is not null)
        {
            if (item?.FactorOf(unit) is not { } found)
            {
                if (item is null)
                {
                    findings.Add(Messages.UnitWithoutItem, unitAt(), unit);
                }
                else if (catalog.KnowsUnits)
                {
                    findings.Add(Messages.UnitWithoutFactor, unitAt(), item.Sku, unit, item.Unit ?? "", Messages.NearestTo(unit, item.Units.Select(other => other.Unit)));
                }

                return null;
            }

            factor = found;
        }

        if (max < min)
        {
            findings.Add(Messages.EmptyRange, maxAt(), $">= {Grammar.Figures.Write(min.Value)} and <= {Grammar.Figures.Write(max.Value)}");
            return null;
        }

        if ((per ?? 1) * factor is < Grammar.Figures.Smallest or > Grammar.Figures.Largest)
        {
            findings.Add(Messages.FigureOutOfRange, unitAt(), (per ?? 1) * factor, Grammar.NumberShape.AboveZero.Expected);
            return null;
        }

        var terms = new PriceTerms((per ?? 1) * factor, (min ?? 0) * factor, max * factor ?? decimal.MaxValue);
        if (!known.TryGetValue(terms, out var same))
        {
            known.Add(terms, same = terms);
        }

        return same;
    }

    private static decimal? Number(JsonValue? value) => value is not null && value.TryNumber(out var number) ? number : null;
}
