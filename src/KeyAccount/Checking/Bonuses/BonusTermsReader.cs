using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Reads how a bonus is earned.</summary>
internal sealed class BonusTermsReader(Catalog catalog, PostingConditions conditions, FindingList findings)
{
    private static readonly string[] Ways = ["percent", "amountPerUnit", "amount", "scale", "target", "growth", "mix", "earlyPayment", "points", "goods", "referral"];
    private readonly BonusScales scales = new(catalog, findings);

    /// <summary>Reads it; null with a finding where it cannot be used.</summary>
    public BonusTerms? Read(RuleFile file, JsonValue entry, RuleScope scope, Period valid)
    {
        var given = Array.FindAll(Ways, way => entry[way] is not null);
        if (given.Length == 0)
        {
            findings.Add(Messages.NoValue, entry.Location, Ways, new Phrase("the bonus", "il premio"));
            return null;
        }

        if (given.Length > 1)
        {
            findings.Add(Messages.TwoValues, entry[given[1]]!.Location, given[0], given[1]);
            return null;
        }

        var value = entry[given[0]]!;
        if (entry["attribution"] is { } attribution && value["kind"]?.Text != "graduated")
        {
            findings.Add(Messages.PointlessSetting, attribution.Location, "attribution", new Phrase("only a graduated scale has slices", "solo una scala graduated ha scaglioni"));
        }

        var figure = new Field($"bonus.{entry["id"]!.Text}.base", FieldKind.Number, FieldScope.Order, 0);
        return given[0] switch
        {
            "scale" => Volume(entry, value, figure, scope),
            "target" => Target(value, figure, scope),
            "growth" => Growth(value, figure, scope, valid),
            "mix" => Mix(value, figure, scope),
            "earlyPayment" => value["percent"]!.TryNumber(out var percent) ? new EarlyPaymentTerms(Whole(value["days"]!), percent) : null,
            "points" => RuleValues.ReadMoney(value["per"]!, scope, catalog, findings) is { } per && AboveZero(per, value["per"]!) ? new PointsTerms(per, Figure(value["points"]) ?? 1) : null,
            "goods" => Goods(value, scope),
            "referral" => Referral(file, value, scope),
            _ => scales.Value(entry, scope, out _) is { } flat ? new VolumeTerms(BonusFigure.Amount, new Scale(figure, [new ScaleStep(0, flat)]) { IsByMoney = true }) { IsFlat = true } : null,
        };
    }

    private VolumeTerms? Volume(JsonValue entry, JsonValue value, Field figure, RuleScope scope)
    {
        var by = BonusScales.FigureOf(value["by"]);
        var unit = value["unit"] is { } written && catalog.CheckUnit(written.Text, written, findings) ? written.Text : null;
        var knows = KnowsCurrency(by, value["by"]!, scope);
        return scales.Read(value, figure, scope) is { } scale && knows
            ? new VolumeTerms(by, scale) { Unit = unit, IsAverage = entry["attribution"]?.Text == "average" }
            : null;
    }

    private VolumeTerms? Target(JsonValue value, Field figure, RuleScope scope)
    {
        string[] figures = ["amount", "quantity", "weight"];
        if (!One(value, figures, new Phrase("the target", "l'obiettivo"), out var by) || !One(value, ["reward", "percent"], new Phrase("the target", "l'obiettivo"), out var paid))
        {
            return null;
        }

        if (value["unit"] is { } pointless && by != "quantity")
        {
            findings.Add(Messages.PointlessSetting, pointless.Location, "unit", new Phrase("the target is no quantity", "l'obiettivo non è una quantità"));
        }

        var of = by switch { "quantity" => BonusFigure.Quantity, "weight" => BonusFigure.Weight, _ => BonusFigure.Amount };
        if (!KnowsCurrency(of, value[by]!, scope))
        {
            return null;
        }

        var reward = paid == "percent" ? new RuleValue(ValueKind.Percent, [Figure(value["percent"])!.Value], null)
            : RuleValues.ReadMoney(value["reward"]!, scope, catalog, findings) is { } money ? new RuleValue(ValueKind.AmountPerOrder, [], money) : null;
        var unit = value["unit"] is { } written && catalog.CheckUnit(written.Text, written, findings) ? written.Text : null;
        return reward is null ? null : new VolumeTerms(of, new Scale(figure, [new ScaleStep(Figure(value[by])!.Value, reward)]) { IsByMoney = by == "amount", IsByUnits = by == "quantity" }) { IsTarget = true, Unit = unit };
    }

    private GrowthTerms? Growth(JsonValue value, Field figure, RuleScope scope, Period valid)
    {
        var by = BonusScales.FigureOf(value["by"]);
        var steps = scales.Steps(value["steps"]!, scope, out _);
        var over = value["over"];
        Period? fixedPeriod = null;
        if (over is not null && value["baseline"] is { } both)
        {
            findings.Add(Messages.TwoValues, both.Location, "over", "baseline");
            return null;
        }

        if (over is { Text: not ("same period last year" or "previous period") })
        {
            fixedPeriod = Days.TryReadPeriod(over.Text);
            if (fixedPeriod is null or { IsEmpty: true })
            {
                findings.Add(Messages.NotABaseline, over.Location, over.Text);
                return null;
            }

            if (fixedPeriod.Value.To >= valid.From && valid.From != DateOnly.MinValue)
            {
                findings.Add(Messages.BaselineNotPast, over.Location, over.Text, valid.ToString());
                return null;
            }
        }

        if (value["baseline"] is { } figures && !KnowsCurrency(by, figures, scope))
        {
            return null;
        }

        return steps is null ? null : new GrowthTerms(by, new Scale(figure, steps))
        {
            Over = fixedPeriod,
            OverPrevious = over?.Text == "previous period",
            Baseline = Figure(value["baseline"]),
            OnIncrement = value["on"]!.Text == "increment",
            ZeroPays = value["zeroBaseline"]?.Text == "pay",
            Perimeter = value["perimeter"]?.Text switch { "now" => Perimeter.Now, "both" => Perimeter.Both, _ => Perimeter.Then },
        };
    }

    private MixTerms? Mix(JsonValue value, Field figure, RuleScope scope)
    {
        var part = conditions.Read(value["part"], scope);
        return scales.Steps(value["steps"]!, scope, out _) is { } steps ? new MixTerms(part, new Scale(figure, steps)) { OnPart = value["on"]?.Text == "part" } : null;
    }

    private GoodsBonusTerms? Goods(JsonValue value, RuleScope scope)
    {
        var item = catalog.CheckItem(value["item"]!.Text, value["item"]!, findings);
        if (!One(value, ["perAmount", "perQuantity"], new Phrase("the bonus", "il premio"), out var per) || item is null)
        {
            return null;
        }

        var money = per == "perAmount" ? RuleValues.ReadMoney(value[per]!, scope, catalog, findings) : null;
        return per == "perAmount" && (money is null || !AboveZero(money, value[per]!)) ? null
            : new GoodsBonusTerms(item, Figure(value["quantity"]) ?? 1) { PerAmount = money, PerQuantity = Figure(value["perQuantity"]) };
    }

    private ReferralBonusTerms? Referral(RuleFile file, JsonValue value, RuleScope scope)
    {
        var brought = catalog.CheckAccount(value["brought"]!.Text, value["brought"]!, findings);
        if (brought is not null && brought == file.Account)
        {
            findings.Add(Messages.BringsItself, value["brought"]!.Location, brought.Id);
            return null;
        }

        if (file.Account is null)
        {
            findings.Add(Messages.PointlessSetting, value.Location, "referral", new Phrase("a policy rewards no one account; write it in an agreement", "una politica non premia un singolo cliente; scriverlo in un accordo"));
            return null;
        }

        if (Duration.TryRead(value["within"]!.Text) is not { } within)
        {
            findings.Add(Messages.NotADuration, value["within"]!.Location, value["within"]!.Text);
            return null;
        }

        var reward = RuleValues.ReadMoney(value["reward"]!, scope, catalog, findings);
        var turnover = RuleValues.ReadMoney(value["turnover"]!, scope, catalog, findings);
        return brought is null || reward is null || turnover is null ? null : new ReferralBonusTerms(brought, reward, turnover, within);
    }

    /// <summary>Says whether exactly one of some settings is given.</summary>
    private bool One(JsonValue value, string[] settings, Phrase what, out string given)
    {
        var all = Array.FindAll(settings, setting => value[setting] is not null);
        given = all.FirstOrDefault() ?? "";
        if (all.Length == 0)
        {
            findings.Add(Messages.NoValue, value.Location, settings, what);
        }
        else if (all.Length > 1)
        {
            findings.Add(Messages.TwoValues, value[all[1]]!.Location, all[0], all[1]);
        }

        return all.Length == 1;
    }

    /// <summary>Bounds in money are of the file's currency.</summary>
    private bool KnowsCurrency(BonusFigure by, JsonValue place, RuleScope scope)
    {
        if (by != BonusFigure.Amount || scope.Currency is not null)
        {
            return true;
        }

        if (catalog.KnowsCompany && catalog.KnowsAccounts)
        {
            findings.Add(Messages.ScaleOfWhichCurrency, place.Location, "amount", Messages.And(catalog.Currencies.Codes));
        }

        return false;
    }

    private bool AboveZero(MoneyFigure money, JsonValue place)
    {
        if (money.Currencies.All(currency => money.In(currency) > 0))
        {
            return true;
        }

        findings.Add(Messages.FigureOutOfRange, place.Location, place.Text, NumberShape.AboveZero.Expected);
        return false;
    }

    private static decimal? Figure(JsonValue? value) => value is not null && value.TryNumber(out var figure) ? figure : null;

    private static int Whole(JsonValue value) => value.TryNumber(out var figure) ? (int)figure : 0;
}
