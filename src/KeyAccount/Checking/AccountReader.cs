using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads accounts/accounts.csv and accounts/members.csv.</summary>
internal static class AccountReader
{
    public const string File = "accounts/accounts.csv";
    public const string MembersFile = "accounts/members.csv";
    private static readonly string[] Required = ["id"];
    private static readonly string[] BuiltIn = ["name", "country", "segment", "tier", "language"];
    private static readonly string[] Others = ["currency", "procedure", "priceList", "since", "status"];
    private static readonly string[] MemberRequired = ["account", "memberOf"];
    private static readonly string[] MemberOptional = ["from", "to", "inherits"];

    /// <summary>Reads the accounts; their price lists are looked up later, once lists are read in the currencies found here.</summary>
    public static void Read(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        var own = OwnFields.Of("account.", catalog.Fields);
        if (folder.Table(File) is not { } table || new Cells(table, Required, [.. BuiltIn, .. Others, .. own.Columns], null, findings, catalog.KnowsFields ? OtherColumns.Refused : OtherColumns.PassedOver) is not { IsReadable: true } cells)
        {
            catalog.KnowsAccounts = catalog.KnowsHierarchy = false;
            if (!folder.Has(File))
            {
                findings.Add(Messages.NoFile, new SourceLocation(File, 1, 1), File, new Phrase("", ""), Messages.NeededFile);
            }

            ReadMembers(folder, catalog, findings);
            return;
        }

        foreach (var row in table.Rows(findings))
        {
            if (cells.Required(row, "id") is not { } id)
            {
                catalog.KnowsAccounts = false;
                continue;
            }

            if (!Names.IsName(id))
            {
                catalog.KnowsAccounts = false;
                findings.Add(Messages.BadName, cells.Locate(row, "id"), id);
                continue;
            }

            if (catalog.Accounts.TryGetValue(id, out var known))
            {
                findings.Add(Messages.RowTwice, cells.Locate(row, "id"), id, (decimal)known.Location.Line);
                continue;
            }

            var currency = cells.Text(row, "currency") ?? catalog.Company.Currency;
            if (!Currencies.Knows(currency) && cells.Text(row, "currency") is not null)
            {
                findings.Add(Messages.UnknownCurrency, cells.Locate(row, "currency"), currency, Messages.NearestTo(currency, Currencies.All));
                currency = catalog.Company.Currency;
            }

            var values = own.Read(cells, row, findings);
            values["account.id"] = id;
            values["account.currency"] = currency;
            catalog.See("account.currency", currency);
            foreach (var name in BuiltIn)
            {
                if (cells.Text(row, name) is { } text)
                {
                    values[$"account.{name}"] = text;
                    catalog.See($"account.{name}", text);
                }
            }

            if (cells.TryDay(row, "since", out var since) && since is { } day)
            {
                values["account.since"] = day;
            }

            values[FieldCatalog.AccountStatus] = ReadStatus(cells, row, findings);
            own.See(catalog, values);
            catalog.Accounts.Add(id, new Account
            {
                Index = catalog.Accounts.Count,
                Id = id,
                Currency = currency,
                Procedure = Reference(cells, row, "procedure", catalog.Procedures.Keys, new Phrase("procedure", "la procedura"), catalog.KnowsProcedures, findings) ?? catalog.Company.Procedure,
                PriceListNames = ReadPriceLists(cells, row, folder, catalog, findings),
                Location = cells.Locate(row, "id"),
                Values = values,
            });
        }

        catalog.KnowsAccounts &= !table.HasPassedOver;
        ReadMembers(folder, catalog, findings);
        Hierarchy.Check(catalog, findings);
    }

    private static string ReadStatus(Cells cells, TableRow row, FindingList findings)
    {
        string[] known = [Account.Customer, Account.Prospect];
        if (cells.Text(row, "status") is not { } status || known.Contains(status))
        {
            return cells.Text(row, "status") ?? Account.Customer;
        }

        findings.Add(Messages.NotAllowed, cells.Locate(row, "status"), status, Messages.NearestTo(status, known), known);
        return Account.Customer;
    }

    /// <summary>Reads the names of price lists: one, or several with blanks between them.</summary>
    private static IReadOnlyList<string> ReadPriceLists(Cells cells, TableRow row, RuleFolder folder, Catalog catalog, FindingList findings)
    {
        if (cells.Text(row, "priceList") is not { } written)
        {
            return catalog.Company.DefaultLists;
        }

        var names = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Where(name => !catalog.PriceListNames.Contains(name) && !folder.Has(PriceListReader.PathOf(name))))
        {
            findings.Add(Messages.UnknownName, cells.Locate(row, "priceList"), new Phrase("price list", "il listino"), name, Messages.NearestTo(name, catalog.PriceListNames));
        }

        return names;
    }

    private static string? Reference(Cells cells, TableRow row, string column, ICollection<string> known, Phrase what, bool knowsAll, FindingList findings)
    {
        if (cells.Text(row, column) is not { } name || known.Contains(name))
        {
            return cells.Text(row, column);
        }

        if (knowsAll)
        {
            string[] names = [.. known];
            findings.Add(Messages.UnknownName, cells.Locate(row, column), what, name, Messages.NearestTo(name, names));
        }

        return null;
    }

    private static void ReadMembers(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        if (folder.Table(MembersFile) is not { } table || new Cells(table, MemberRequired, MemberOptional, null, findings) is not { IsReadable: true } cells)
        {
            catalog.KnowsHierarchy &= !folder.Has(MembersFile);
            return;
        }

        foreach (var row in table.Rows(findings))
        {
            var account = cells.Required(row, "account") is { } id ? catalog.CheckAccount(id, cells.Locate(row, "account"), findings) : null;
            var group = cells.Required(row, "memberOf") is { } above ? catalog.CheckAccount(above, cells.Locate(row, "memberOf"), findings) : null;
            if (!cells.TryDay(row, "from", out var from) | !cells.TryDay(row, "to", out var to) | !cells.TryYesNo(row, "inherits", out var inherits)
                || account is null || group is null)
            {
                catalog.KnowsHierarchy = false;
                continue;
            }

            var period = new Period(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
            if (period.IsEmpty)
            {
                catalog.KnowsHierarchy = false;
                findings.Add(Messages.Reversed, cells.Locate(row, "to"), period.From, period.To);
                continue;
            }

            account.Memberships.Add(new Membership(group, period, inherits ?? true, cells.Locate(row, "memberOf")));
        }

        catalog.KnowsHierarchy &= !table.HasPassedOver;
    }
}
