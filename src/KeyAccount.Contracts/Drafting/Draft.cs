using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Contracts.Clauses;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Contracts.Phrases;
using KeyAccount.Contracts.Statements;
using KeyAccount.Contracts.Templates;
using Scriban.Runtime;

namespace KeyAccount.Contracts.Drafting;

/// <summary>Drafts one contract: rules are stated, clauses chosen, numbered and filled.</summary>
internal sealed class Draft(DraftingScope scope, ClauseLibrary library, FindingList findings)
{
    private readonly ContractWords words = ContractWords.In(scope.Language);

    public Contract Write(string ruleSet, DateOnly asOf)
    {
        var stated = Stated();
        var chosen = Chosen(stated);
        var numbers = chosen.Select((clause, i) => (clause.Id, Number: i + 1)).ToDictionary(pair => pair.Id, pair => pair.Number, StringComparer.Ordinal);
        var agreement = scope.Agreement;
        return new Contract
        {
            Agreement = agreement.Name,
            Language = scope.Language,
            Title = agreement.Title?.In(scope.Language) ?? agreement.Name,
            AsOf = asOf,
            RuleSet = ruleSet,
            Parties =
            [
                new ContractParty(words.Supplier, "", scope.Model.Catalog.Company.Name, ""),
                new ContractParty(words.Customer, agreement.Account.Id, Value("account.name") ?? agreement.Account.Id, Value("account.country") ?? ""),
            ],
            Clauses = [.. chosen.Select(clause => Fill(clause, [.. stated[clause.Id]], numbers))],
        };
    }

    private string? Value(string field) => scope.Agreement.Account.Values.TryGetValue(field, out var value) ? value.Text : null;

    /// <summary>Gives the statements of each clause: every rule goes to the clause that mirrors the most particular of its kinds.</summary>
    private ILookup<string, Statement> Stated()
    {
        Statement[] statements = [.. PriceStatements.Of(scope), .. MadePriceStatements.Of(scope), .. ChargeStatements.Of(scope), .. DiscountStatements.Of(scope), .. FreeGoodsStatements.Of(scope), .. ConditionStatements.Of(scope), .. BonusStatements.Of(scope)];
        var of = new List<(string Clause, Statement Statement)>();
        foreach (var statement in statements)
        {
            var clause = statement.Kinds.Select(kind => library.Clauses.FirstOrDefault(clause => clause.Mirrors.Contains(kind))).OfType<Clause>().FirstOrDefault();
            if (clause is null)
            {
                findings.Add(ContractMessages.RuleNotStated, scope.Agreement.Location, statement.Rule, statement.Kinds[0]);
            }
            else
            {
                of.Add((clause.Id, statement));
            }
        }

        return of.ToLookup(pair => pair.Clause, pair => pair.Statement, StringComparer.Ordinal);
    }

    private List<Clause> Chosen(ILookup<string, Statement> stated)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, place) in scope.Agreement.Clauses)
        {
            if (library.Find(id) is null)
            {
                findings.Add(ContractMessages.UnknownClause, place, id, Messages.NearestTo(id, library.Clauses.Select(clause => clause.Id)));
            }
        }

        var open = new Stack<Clause>(library.Clauses.Where(clause => clause.Include == Inclusion.Always || stated.Contains(clause.Id) || scope.Agreement.Clauses.Any(asked => asked.Id == clause.Id)));
        while (open.TryPop(out var clause))
        {
            if (ids.Add(clause.Id))
            {
                foreach (var needed in clause.Needs.Select(library.Find).OfType<Clause>())
                {
                    open.Push(needed);
                }
            }
        }

        var chosen = library.Clauses.Where(clause => ids.Contains(clause.Id)).ToList();
        foreach (var clause in chosen)
        {
            foreach (var excluded in clause.Excludes.Where(ids.Contains))
            {
                findings.Add(ContractMessages.Excluded, clause.Location, clause.Id, excluded, scope.Agreement.Name);
            }
        }

        return chosen;
    }

    private ContractClause Fill(Clause clause, Statement[] statements, Dictionary<string, int> numbers)
    {
        var number = numbers[clause.Id];
        var blocks = clause.Texts[scope.Language].Render(Values(statements, numbers), findings);
        var paragraph = 0;
        return new ContractClause
        {
            Id = clause.Id,
            Version = clause.Version,
            Number = number,
            Title = clause.Title.In(scope.Language),
            Blocks = [.. blocks.Select(Checked).Select(block => block is ContractParagraph text ? text with { Number = string.Create(CultureInfo.InvariantCulture, $"{number}.{++paragraph}") } : block)],
            Rules = [.. statements.Select(statement => statement.Rule)],
        };

        ContractBlock Checked(ContractBlock block)
        {
            foreach (var reference in block is ContractParagraph text ? text.Runs.OfType<ReferenceRun>().Where(reference => !numbers.ContainsKey(reference.Target)) : [])
            {
                findings.Add(ContractMessages.BadReference, clause.Location, reference.Target);
            }

            return block;
        }
    }

    private Dictionary<string, object?> Values(Statement[] statements, Dictionary<string, int> numbers)
    {
        var agreement = scope.Agreement;
        var path = new RulePath(agreement.Name);
        var about = new ScriptObject();
        about.SetValue("title", agreement.Title is null ? null : scope.NewText().Name(agreement.Title.In(scope.Language)), readOnly: true);
        about.SetValue("term", Printed(PeriodPhrases.Between(scope.NewText(), Day(agreement.Term.From), Day(agreement.Term.To), path.At("valid"))), readOnly: true);
        about.SetValue("extended", agreement.ExtendedUntil is { } until ? scope.NewText().Figure(Figure.Date(path.At("renewal").At("until").ToString(), until)) : null, readOnly: true);
        about.SetValue("signed", agreement.Signed is { } signed ? scope.NewText().Figure(Figure.Date(path.At("signed").ToString(), signed)) : null, readOnly: true);
        about.SetValue("currency", scope.NewText().Name(agreement.Currency), readOnly: true);
        about.SetValue("lists", Printed(scope.NewText().List([.. agreement.Account.PriceLists.Select(list => scope.NewText().Text("“").Name(list.Title?.In(scope.Language) ?? list.Name).Text("”"))], "or", "o")), readOnly: true);
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["rules"] = new ScriptArray(statements.Select(statement => new Slots(statement))),
            ["agreement"] = about,
            ["supplier"] = scope.NewText().Name(scope.Model.Catalog.Company.Name),
            ["customer"] = scope.NewText().Name(Value("account.name") ?? agreement.Account.Id),
            ["clause"] = DelegateCustomFunction.CreateFunc<string, ReferenceRun>(id => new ReferenceRun(
                string.Create(CultureInfo.InvariantCulture, $"{words.Clause.ToLowerInvariant()} {numbers.GetValueOrDefault(id)}"), id)),
        };
    }

    private static Wording? Printed(Wording text) => text.IsEmpty ? null : text;

    private static DateOnly? Day(DateOnly day) => day == DateOnly.MinValue || day == DateOnly.MaxValue ? null : day;
}
