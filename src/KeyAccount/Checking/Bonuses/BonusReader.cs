using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Checking.Bonuses;

/// <summary>Reads the bonuses of policies and agreements.</summary>
internal sealed class BonusReader(Catalog catalog, PostingConditions conditions, FindingList findings)
{
    private readonly BonusTermsReader terms = new(catalog, conditions, findings);

    /// <summary>Reads the bonuses of all files that count, and drafts, each after those that it needs.</summary>
    public IReadOnlyList<BonusScheme> Read(IReadOnlyList<RuleFile> files)
    {
        var read = new List<(BonusScheme Scheme, JsonValue Entry)>();
        foreach (var file in files)
        {
            foreach (var entry in file.Bonuses)
            {
                if (Read(file, entry) is { } scheme && (file.IsReleased(entry) || file.IsDraft(entry)))
                {
                    read.Add((scheme, entry));
                }
            }
        }

        var written = files.SelectMany(file => file.Bonuses.Select(entry => $"{file.Name}/{entry["id"]!.Text}")).ToHashSet(StringComparer.Ordinal);
        return new BonusRelations(catalog, written, findings).InOrder(read);
    }

    /// <summary>Declares the fields that conditions of any file can read.</summary>
    public static void Declare(RuleFolder folder, Catalog catalog)
    {
        foreach (var path in folder.Paths.Where(path => path.EndsWith(".json", StringComparison.Ordinal) && (path.StartsWith("policies/", StringComparison.Ordinal) || (path.StartsWith("agreements/", StringComparison.Ordinal) && path.Split('/').Length == 3))).ToArray())
        {
            foreach (var entry in folder.Json(path)?["bonuses"]?.Items ?? [])
            {
                if (entry["id"] is { Kind: JsonKind.Text, Text.Length: > 0 } id)
                {
                    catalog.Fields.DeclareBonus(id.Text);
                }
            }
        }
    }

    private BonusScheme? Read(RuleFile file, JsonValue entry)
    {
        var valid = file.PeriodOf(entry, findings);
        var scope = file.Scope(null, RuleScope.AfterSteps) with { Valid = valid };
        var baseOf = Find(entry["base"]!, catalog.Measures.Bases, new Phrase("base", "la base"));
        var settle = Find(entry["settle"]!, catalog.Measures.Calendars, new Phrase("calendar", "il calendario"));
        var year = MonthDays.Year(entry["yearStarts"], findings) ?? ContractYear.Calendar;
        var kind = KindOf(entry["period"]!.Text);
        var when = conditions.Read(entry["when"], scope);
        if (entry["yearStarts"] is { } starts && kind == BonusPeriodKind.Valid)
        {
            findings.Add(Messages.PointlessSetting, starts.Location, "yearStarts", new Phrase("the period is the whole validity", "il periodo è l'intera validità"));
        }

        if (entry["rollUp"] is { } rollUp && file.Account is null)
        {
            findings.Add(Messages.PointlessSetting, rollUp.Location, "rollUp", new Phrase("a policy has no account to whom others belong; write it in an agreement", "una politica non ha un cliente a cui altri appartengono; scriverlo in un accordo"));
        }

        if (entry["referral"] is not null && kind != BonusPeriodKind.Valid)
        {
            findings.Add(Messages.ContradictorySettings, entry["period"]!.Location, $"period: {entry["period"]!.Text}", "referral", new Phrase("A new customer is brought once: write \"period\": \"valid\".", "Un nuovo cliente si segnala una volta: scrivere \"period\": \"valid\"."));
        }

        if (kind == BonusPeriodKind.Valid && entry["growth"]?["over"] is { Text: "previous period" } over)
        {
            findings.Add(Messages.ContradictorySettings, over.Location, "over: previous period", "period: valid", new Phrase("Nothing comes before the whole validity: write a period such as \"2025\".", "Prima dell'intera validità non c'è un periodo: scriverne uno come \"2025\"."));
        }

        var how = terms.Read(file, entry, scope, valid);
        var accrual = Accrual(entry["accrual"], how);
        var (guarantee, cap) = Bounds(entry, scope, how);
        if (baseOf is null || settle is null || how is null || valid.IsEmpty)
        {
            return null;
        }

        return new BonusScheme
        {
            Id = entry["id"]!.Text,
            FullName = $"{file.Name}/{entry["id"]!.Text}",
            Title = Titles.Read(entry["title"]),
            Location = entry.Location,
            Account = file.Account,
            IsDraft = file.IsDraft(entry),
            Valid = valid,
            Currency = file.Account is not null && file.Currency is >= 0 and var currency ? catalog.Currencies.Codes[currency] : null,
            Base = baseOf,
            Period = kind,
            Year = year,
            Settle = settle,
            When = when,
            Terms = how,
            Guarantee = guarantee,
            Cap = cap,
            CombinedCap = entry["combinedCap"] is { } combined ? RuleValues.ReadCap(combined["cap"]!, scope, catalog, findings) : null,
            CapWith = Names(file, entry["combinedCap"]?["with"]),
            Less = Names(file, entry["less"]),
            Accrual = accrual,
            Returns = new ReturnTerms(entry["returns"]?["policy"]?.Text == "keep", entry["returns"]?["by"]?.Text != "credit-date"),
            RollUp = entry["rollUp"] is { } together ? new RollUpTerms(together["payout"]!.Text == "split", together["membership"]?.Text == "period-end") : null,
            Fingerprint = BonusFingerprint.Of(entry, baseOf.Written, settle.Written),
        };
    }

    /// <summary>Gives the full names of bonuses that an entry names; a name without a slash is of its own file.</summary>
    private static string[] Names(RuleFile file, JsonValue? list) =>
        [.. (list?.Items ?? []).Select(item => item.Text.Contains('/', StringComparison.Ordinal) ? item.Text : $"{file.Name}/{item.Text}")];

    private static BonusPeriodKind KindOf(string written) => written switch
    {
        "month" => BonusPeriodKind.Month,
        "quarter" => BonusPeriodKind.Quarter,
        "half-year" => BonusPeriodKind.HalfYear,
        "year" => BonusPeriodKind.Year,
        _ => BonusPeriodKind.Valid,
    };

    private T? Find<T>(JsonValue name, Dictionary<string, T> known, Phrase what)
        where T : class
    {
        if (known.TryGetValue(name.Text, out var found))
        {
            return found;
        }

        if (catalog.KnowsMeasures)
        {
            findings.Add(Messages.UnknownMeasure, name.Location, what, name.Text, Messages.NearestTo(name.Text, known.Keys));
        }

        return null;
    }

    private AccrualTerms Accrual(JsonValue? entry, BonusTerms? how)
    {
        if (entry is null)
        {
            return new AccrualTerms(AccrualMethod.Reached);
        }

        var method = entry["method"]!.Text switch { "expected" => AccrualMethod.Expected, "rate" => AccrualMethod.Rate, _ => AccrualMethod.Reached };
        if (entry["forecast"] is { } forecast && method != AccrualMethod.Expected)
        {
            findings.Add(Messages.PointlessSetting, forecast.Location, "forecast", new Phrase("only the method \"expected\" looks ahead", "solo il metodo \"expected\" guarda avanti"));
        }

        if (entry["percent"] is null == (method == AccrualMethod.Rate))
        {
            if (method == AccrualMethod.Rate)
            {
                findings.Add(Messages.Incomplete, entry["method"]!.Location, "percent", new Phrase("Say which percentage of the base is set aside.", "Indicare quale percentuale della base si accantona."));
            }
            else
            {
                findings.Add(Messages.PointlessSetting, entry["percent"]!.Location, "percent", new Phrase("only the method \"rate\" has it", "lo ha solo il metodo \"rate\""));
            }
        }

        if (method == AccrualMethod.Expected && how is not (null or VolumeTerms or GrowthTerms))
        {
            findings.Add(Messages.ContradictorySettings, entry["method"]!.Location, "method: expected", Written(how), new Phrase("A forecast is of what is bought: of a scale, a target or growth.", "Una previsione riguarda gli acquisti: per una scala, un obiettivo o una crescita."));
        }

        return new AccrualTerms(method)
        {
            Forecast = entry["forecast"] is { } expected && expected.TryNumber(out var figure) ? figure : null,
            Percent = entry["percent"] is { } rate && rate.TryNumber(out var percent) ? percent : 0,
        };
    }

    private (MoneyFigure? Guarantee, Cap? Cap) Bounds(JsonValue entry, RuleScope scope, BonusTerms? how)
    {
        var guarantee = entry["guarantee"] is { } least ? RuleValues.ReadMoney(least, scope, catalog, findings) : null;
        var cap = entry["cap"] is { } most ? RuleValues.ReadCap(most, scope, catalog, findings) : null;
        if (how is PointsTerms or GoodsBonusTerms)
        {
            foreach (var setting in new[] { "guarantee", "cap", "combinedCap" }.Where(setting => entry[setting] is not null))
            {
                findings.Add(Messages.PointlessSetting, entry[setting]!.Location, setting, new Phrase("no money is paid", "non si paga denaro"));
            }
        }
        else if (guarantee is not null && cap?.Money is { } money && guarantee.Currencies.Any(currency => money.In(currency) < guarantee.In(currency)))
        {
            findings.Add(Messages.ContradictorySettings, entry["cap"]!.Location, "guarantee", "cap", new Phrase("The least is more than the most.", "Il minimo supera il massimo."));
        }

        return (guarantee, cap);
    }

    private static string Written(BonusTerms how) => how switch
    {
        MixTerms => "mix",
        EarlyPaymentTerms => "earlyPayment",
        PointsTerms => "points",
        GoodsBonusTerms => "goods",
        _ => "referral",
    };
}
