using KeyAccount.Checking.Authorities;
using KeyAccount.Checking.Bonuses;
using KeyAccount.Checking.Overrides;
using KeyAccount.Checking.SpecialConditions;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Checks the documents of a rule folder and resolves what they refer to.</summary>
internal static class RuleLoader
{
    /// <summary>Gives the model; null where there are errors. All findings are collected, those of broken files too.</summary>
    public static RuleModel? Load(RuleFolder folder, FindingList findings, CancellationToken cancellation, out Catalog catalog)
    {
        catalog = new Catalog();
        CompanyReader.Read(folder, catalog, findings);
        CompanyReader.ReadVocabulary(folder, catalog, findings);
        var procedures = ProcedureReader.Open(folder, catalog, findings);
        ItemReader.Read(folder, catalog, findings);
        foreach (var name in procedures.Keys)
        {
            // Accounts refer to procedures, and procedures state money in the currencies of accounts.
            catalog.Procedures.Add(name, new Procedure(name, [], [], [], []));
        }

        AccountReader.Read(folder, catalog, findings);
        catalog.Currencies = new CurrencySet(catalog.Accounts.Values.Select(account => account.Currency).Concat(catalog.Company.PriceLists.Values.Select(list => list.Currency).OfType<string>()).Append(catalog.Company.Currency));
        catalog.Procedures.Clear();
        ProcedureReader.Read(procedures, catalog, findings);
        CheckProcedures(folder, catalog, findings);
        cancellation.ThrowIfCancellationRequested();
        var reader = new ConditionReader(catalog, findings);
        var conditions = new PriceConditions(reader);
        var rates = new RateTables(folder, catalog, findings);
        new PriceListReader(folder, catalog, conditions, rates, findings).Read();
        new AccessReader(catalog, conditions, findings).Read(procedures);
        cancellation.ThrowIfCancellationRequested();

        IndexReader.ReadTables(folder, catalog, findings);
        var files = new OverrideReader(catalog, findings).Apply(RuleTableReader.Expand(RuleFileReader.Open(folder, catalog, findings), folder, catalog, findings));
        var discountReader = new DiscountReader(catalog, reader, findings);
        var discounts = ReadDiscounts(files, catalog, reader, discountReader, findings);
        var charges = new ChargeReader(catalog, reader, discountReader, findings).Read(files);
        var guards = new GuardReader(catalog, reader, findings).Read(files);
        var ofPostings = new PostingConditions(catalog, reader, findings);
        new MeasuresReader(catalog, ofPostings, findings).Read(folder);
        var special = new SpecialConditionReader(catalog, reader, conditions, findings).Read(files);
        var bonuses = new BonusReader(catalog, ofPostings, findings).Read(files);
        var facts = new FactReader(catalog, reader, findings);
        var derived = new FactRules(files.SelectMany(facts.Read).ToArray());
        var authority = new AuthorityReader(catalog, reader, findings).Read(folder);
        cancellation.ThrowIfCancellationRequested();
        var (contracted, policies) = ReadPrices(folder, files, catalog, conditions, rates, findings);
        new GuardCheck(catalog, findings).Check(guards, contracted);
        new MostFavouredCheck(catalog, contracted, findings).Check(special);
        new FactCheck(derived, catalog, findings).Check(reader.ReadBeforePrices, folder.Json(CompanyReader.VocabularyFile));
        var broken = catalog.BrokenFiles;

        // Clauses are read by what writes contracts.
        folder.ReportUnread(path => path.StartsWith("clauses/", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal) && broken.Any(name => path.StartsWith(name.StartsWith("policies/", StringComparison.Ordinal) ? "policies/" : $"agreements/{name.Split('/')[0]}/", StringComparison.Ordinal)));
        return findings.HasErrors ? null : new RuleModel(folder.Hash, catalog, contracted, policies, conditions.All, discounts, derived)
        {
            Charges = charges,
            Guards = guards,
            Conditions = special,
            Bonuses = bonuses,
            Authority = authority,
            Agreements = AgreementReader.Read(files, catalog),
            Extensions = [.. files.Select(file => file.Extension).OfType<AgreementExtension>()],
        };
    }

    private static void CheckProcedures(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        if (catalog.Procedures.ContainsKey(catalog.Company.Procedure) || catalog.Procedures.Count > 0 && catalog.Accounts.Values.All(account => catalog.Procedures.ContainsKey(account.Procedure)))
        {
            return;
        }

        var path = $"{ProcedureReader.Folder}{catalog.Company.Procedure}.json";
        if (!folder.Has(path) && catalog.KnowsCompany)
        {
            findings.Add(Messages.NoFile, catalog.ProcedurePlace, path, Messages.NearestTo(path, folder.Paths.Where(other => other.StartsWith(ProcedureReader.Folder, StringComparison.Ordinal))), Messages.ProcedureFile);
        }

        catalog.KnowsProcedures = false;
    }

    private static Dictionary<Procedure, IReadOnlyList<DiscountRule>> ReadDiscounts(
        IReadOnlyList<RuleFile> files, Catalog catalog, ConditionReader conditions, DiscountReader reader, FindingList findings)
    {
        var read = files.SelectMany(file => reader.Read(file).Select(found => (found.Procedure, found.Rule, found.Entry, IsReleased: file.IsReleased(found.Entry), IsDraft: file.IsDraft(found.Entry)))).ToArray();
        foreach (var file in files)
        {
            reader.LookAtBadlyFormed(file);
        }

        var ofSteps = new RulesOfSteps(catalog, conditions, findings);
        foreach (var file in files)
        {
            ofSteps.ReportUnasked(file);
        }

        var check = new RelationCheck(catalog, findings);
        var commutation = new CommutationCheck(catalog, findings);
        var discounts = new Dictionary<Procedure, IReadOnlyList<DiscountRule>>();
        foreach (var procedure in catalog.Procedures.Values)
        {
            // What a draft does beside the others shows in simulation; it must not stop them.
            var own = read.Where(found => found.Procedure == procedure && (found.IsReleased || found.IsDraft)).ToArray();
            var rules = own.Where(found => found.IsReleased).Select(found => (found.Rule, found.Entry)).ToArray();
            check.Check(procedure, rules);
            commutation.Check(procedure, rules);
            discounts.Add(procedure, [.. own.Where(found => !found.Rule.Valid.IsEmpty).Select(found => found.Rule), .. ofSteps.Roundings(procedure), .. files.SelectMany(file => ofSteps.ManualLimits(file, procedure))]);
        }

        return discounts;
    }

    private static (Dictionary<Account, PriceBook> Contracted, PriceBook Policies) ReadPrices(
        RuleFolder folder, IReadOnlyList<RuleFile> files, Catalog catalog, PriceConditions conditions, RateTables rates, FindingList findings)
    {
        var reader = new ContractedPriceReader(folder, catalog, conditions, rates, findings);
        var records = new Dictionary<Account, List<PriceRecord>>();
        var ofPolicies = new List<PriceRecord>();
        foreach (var file in files)
        {
            var own = ofPolicies;
            if (file.Account is not null && !records.TryGetValue(file.Account, out own))
            {
                records.Add(file.Account, own = []);
            }

            reader.Read(file, own);
        }

        var equal = new EqualPrices(catalog, conditions.All, findings);
        foreach (var list in catalog.PriceLists.Values)
        {
            equal.Find(list.Book, access => access.From == AccessSource.Lists || access.Lists.Contains(list));
        }

        var books = new Dictionary<Account, PriceBook>();
        foreach (var (account, own) in records)
        {
            var book = new PriceBook(own);
            equal.Find(book, access => access.From == AccessSource.Agreements);
            if (!book.IsEmpty)
            {
                books.Add(account, book);
            }
        }

        var policies = new PriceBook(ofPolicies);
        equal.Find(policies, access => access.From == AccessSource.Policies);
        if (!policies.IsEmpty && catalog.KnowsProcedures && !catalog.Procedures.Values.Any(procedure => procedure.Accesses.Any(access => access.From == AccessSource.Policies)))
        {
            findings.Add(Messages.NobodyLooksInPolicies, policies.All[0].Location);
        }

        return (books, policies);
    }
}
