using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KeyAccount.Ledger.Storage;

/// <summary>Makes the contexts for <c>dotnet ef migrations add</c>; no database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteLedgerContext>
{
    public SqliteLedgerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLedgerContext>().UseSqlite("Data Source=design.db").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresLedgerContext>
{
    public PostgresLedgerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresLedgerContext>().UseNpgsql("Host=localhost", postgres => postgres.MigrationsHistoryTable(LedgerContext.History, PostgresLedgerContext.Schema)).Options);
}
