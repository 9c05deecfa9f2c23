using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Storage;

/// <summary>The ledger in a SQLite file.</summary>
internal sealed class SqliteLedgerContext(DbContextOptions<SqliteLedgerContext> options) : LedgerContext(options)
{
    /// <summary>SQLite has no exact decimal: they are text, as they are written.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalAsText>();
    }
}
