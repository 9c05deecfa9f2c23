using KeyAccount.Checking;
using KeyAccount.Checking.Authorities;
using KeyAccount.Checking.SpecialConditions;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Schemas;

/// <summary>The names of a rule folder, with what people read for them in one language. Where a file has errors, what could be read of it is offered but not insisted upon.</summary>
internal sealed class FolderWords
{
    private readonly Dictionary<Word, WordList> lists = [];
    private readonly Language language;

    public FolderWords(RuleFolder folder, Catalog catalog, FindingList findings, Language language)
    {
        this.language = language;
        Catalog = catalog;
        var broken = findings.InOrder().Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Location.File).ToHashSet(StringComparer.Ordinal);
        bool IsSound(string path) => !broken.Any(file => file.StartsWith(path, StringComparison.Ordinal));
        KnowsFields = catalog.KnowsFields && catalog.KnowsProcedures;
        AddProcedures(folder, IsSound(ProcedureReader.Folder));
        AddPriceLists(folder, catalog);
        Add(Word.Account, catalog.Accounts.Values.Select(account => (account.Id, account.Values.GetValueOrDefault("account.name").Text ?? "")), catalog.KnowsAccounts && IsSound(AccountReader.File), new("accounts", "i clienti"));
        Add(Word.Category, Categories(folder, catalog), false, new("categories", "le categorie"));
        Add(Word.Currency, catalog.Currencies.Codes.Select(code => (code, "")), IsSound(CompanyReader.File) && IsSound(AccountReader.File), new("currencies", "le valute"));
        Add(Word.Unit, catalog.Units.Select(unit => (unit, "")), IsSound("items/"), new("units", "le unità"));
        Add(Word.TableColumn, PriceTableReader.Columns.Select(column => (column, "")), true, new("columns", "le colonne"));
        Add(Word.LineFigure, [.. ScaleFigure.Sums.Select(sum => (sum.Name, sum.Doc.In(language))), .. catalog.Fields.Declarations.Where(ScaleFigure.IsFigure).Select(field => (field.Name, FieldLabels.Of(field, this[Word.Step], language)))], KnowsFields, new("figures", "le cifre"));
        AddFields(Word.Field, catalog.Fields.Declarations, new("fields", "i campi"));
        AddFields(Word.OrderField, OwnFields("order."), new("own order. fields", "i campi propri order."));
        AddFields(Word.ChargeField, OwnFields("charge."), new("own charge. fields", "i campi propri charge."));
        Add(Word.Charge, catalog.Charges.Values.Select(charge => (charge.Name, charge.Title?.In(language) ?? "")), catalog.KnowsCompany, new("charges", "le spese"));
        AddFields(Word.FloorField, catalog.Fields.Declarations.Where(GuardReader.IsFloor), new("own fields of figures", "i campi propri con cifre"));
        AddFields(Word.OpenField, catalog.Fields.Declarations.Where(OrderBoundReader.CanHold), new("own fields of figures of the order and the account", "i campi propri con cifre dell'ordine e del cliente"));
        AddFields(Word.Fact, OwnFields("fact."), new("facts", "i fatti"));
        AddRoles(folder);
        AddPeople(folder);
        Add(Word.BonusBase, catalog.Measures.Bases.Values.Select(known => (known.Name, known.Title?.In(language) ?? "")), catalog.KnowsMeasures, new("bases of measures.json", "le basi di measures.json"));
        Add(Word.Calendar, catalog.Measures.Calendars.Values.Select(known => (known.Name, known.Title?.In(language) ?? "")), catalog.KnowsMeasures, new("calendars of measures.json", "i calendari di measures.json"));
        AddFields(Word.LineField, OwnFields("line."), new("own line. fields", "i campi propri line."));
    }

    private FolderWords(FolderWords other, bool knowsFields, Dictionary<Word, WordList> lists)
    {
        language = other.language;
        Catalog = other.Catalog;
        KnowsFields = knowsFields;
        this.lists = lists;
    }

    public Catalog Catalog { get; }

    /// <summary>Gets whether every field is known, so that another one is an error.</summary>
    public bool KnowsFields { get; }

    public WordList this[Word word] => lists.GetValueOrDefault(word) ?? WordList.None;

    /// <summary>Gives the same words with every currency there is: a company may take up a new one.</summary>
    public FolderWords WithEveryCurrency() =>
        new(this, KnowsFields, new(lists) { [Word.Currency] = WordList.Of(Currencies.All.Select(code => (code, "")), isClosed: true, new("currencies of ISO 4217", "le valute ISO 4217")) });

    /// <summary>Gives the same words without amounts to scale by: a bare figure beside them would be of no currency.</summary>
    public FolderWords WithoutAmounts() =>
        new(this, KnowsFields, new(lists) { [Word.LineFigure] = this[Word.LineFigure] with { Entries = [.. this[Word.LineFigure].Entries.Where(entry => entry.Value != "amount" && Catalog.Fields.Find(entry.Value) is not { Type: FieldType.Money })] } });

    /// <summary>Gives the same words without insisting on any: a case may bring its own rules.</summary>
    public FolderWords Open() => new(this, false, lists.ToDictionary(list => list.Key, list => list.Value with { IsClosed = list.Value.IsClosed && list.Key == Word.TableColumn }));

    private void AddProcedures(RuleFolder folder, bool isSound)
    {
        // Read as they stand: a procedure with an error somewhere still has names for its steps.
        var roots = folder.Paths.Where(path => path.StartsWith(ProcedureReader.Folder, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal)).ToArray()
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Root: folder.Json(path))).ToArray();
        var steps = roots.SelectMany(procedure => procedure.Root?["steps"]?.Items ?? [])
            .Where(step => step["step"] is { Kind: JsonKind.Text, Text.Length: > 0 })
            .Select(step => (step["step"]!.Text, Read(step["title"]))).ToArray();
        var groups = roots.SelectMany(procedure => procedure.Root?["groups"]?.Members ?? []).Select(group => (group.Name, NoteOf(group.Value))).ToArray();
        (string, string)[] amounts =
        [
            ("base", Say("The amount of the base price.", "L'importo del prezzo base.")),
            ("start", Say("The amount at the start of the step.", "L'importo a inizio passo.")),
            ("running", Say("The amount as it stands.", "L'importo corrente.")),
        ];
        Add(Word.Step, steps, isSound, new("steps", "i passi"));
        Add(Word.AmountOf, [.. amounts, .. steps], isSound && steps.Length > 0, new("amounts and steps", "gli importi e i passi"));
        Add(Word.SummedAmount, [("list", Say("The list amount.", "L'importo di listino.")), .. amounts, .. steps], isSound && steps.Length > 0, new("amounts and steps", "gli importi e i passi"));
        Add(Word.Group, groups, isSound, new("groups", "i gruppi"));
        Add(Word.GroupOrStep, [.. groups, .. steps], isSound, new("groups and steps", "i gruppi e i passi"));
        Add(Word.Procedure, roots.Select(procedure => (procedure.Name, Read(procedure.Root?["title"]))), true, new("procedures", "le procedure"));
    }

    /// <summary>Read as they stand, as the steps of procedures are.</summary>
    private void AddRoles(RuleFolder folder) => Add(
        Word.Role,
        (folder.Json(AuthorityReader.File)?["roles"]?.Items ?? []).Where(role => role["id"] is { Kind: JsonKind.Text, Text.Length: > 0 }).Select(role => (role["id"]!.Text, Read(role["title"]))),
        isClosed: false,
        new("roles", "i ruoli"));

    private void AddPeople(RuleFolder folder) => Add(
        Word.Person,
        (folder.Json(AuthorityReader.File)?["people"]?.Items ?? []).Where(person => person["id"] is { Kind: JsonKind.Text, Text.Length: > 0 }).Select(person => (person["id"]!.Text, person["name"] is { Kind: JsonKind.Text } name ? name.Text : "")),
        isClosed: false,
        new("people", "le persone"));

    private void AddPriceLists(RuleFolder folder, Catalog catalog)
    {
        var prices = catalog.PriceListNames.Order(StringComparer.Ordinal)
            .Select(name => (name, catalog.Company.PriceLists.GetValueOrDefault(name)?.Title?.In(language) ?? "")).ToArray();
        (string, string)[] sources =
        [
            ("agreements", Say("The agreements of the account, then of those above it.", "Gli accordi del cliente, poi di chi gli sta sopra.")),
            ("policies", Say("The policies, which hold for everyone.", "Le politiche, che valgono per tutti.")),
            ("lists", Say("The account's price lists.", "I listini del cliente.")),
        ];
        Add(Word.PriceList, prices, true, new("price lists", "i listini"));
        Add(Word.PriceBasis, [("cost", Say("The item's cost.", "Il costo dell'articolo.")), .. prices], true, new("sources of derived prices", "le fonti di prezzi derivati"));
        Add(Word.PriceSource, [.. sources, .. prices], true, new("sources of prices", "le fonti di prezzo"));
    }

    private IEnumerable<(string, string)> Categories(RuleFolder folder, Catalog catalog)
    {
        var labels = (folder.Json(CompanyReader.VocabularyFile)?["categories"]?.Members ?? []).DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => Read(member.Value), StringComparer.Ordinal);
        return catalog.Categories.Union(labels.Keys).Order(StringComparer.Ordinal).Select(path => (path, labels.GetValueOrDefault(path, "")));
    }

    private IEnumerable<FieldDeclaration> OwnFields(string prefix) =>
        Catalog.Fields.Declarations.Where(field => field.IsOwn && field.Name.StartsWith(prefix, StringComparison.Ordinal));

    private void AddFields(Word word, IEnumerable<FieldDeclaration> fields, Phrase what) =>
        Add(word, fields.Select(field => (field.Name, FieldLabels.Of(field, this[Word.Step], language))), KnowsFields, what);

    private void Add(Word word, IEnumerable<(string, string)> entries, bool isClosed, Phrase what) => lists.Add(word, WordList.Of(entries, isClosed, what));

    private string Read(JsonValue? title) => Titles.Read(title)?.In(language) ?? "";

    private static string NoteOf(JsonValue group) => group["note"] is { Kind: JsonKind.Text } note ? note.Text : "";

    private string Say(string english, string italian) => new Phrase(english, italian).In(language);
}
