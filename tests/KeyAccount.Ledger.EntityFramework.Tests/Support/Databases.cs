namespace KeyAccount.Ledger.Tests.Support;

/// <summary>The databases that every test of the ledger runs on.</summary>
internal static class Databases
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    /// <summary>The environment variable that holds a connection string of a PostgreSQL where databases may be made and dropped.</summary>
    public const string Variable = "KEYACCOUNT_POSTGRES";

    public static string? PostgresConnection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? connection : null;
}
