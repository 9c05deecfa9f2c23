using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Storage;

/// <summary>The ledger in a PostgreSQL database, in a schema of its own.</summary>
internal sealed class PostgresLedgerContext(DbContextOptions<PostgresLedgerContext> options) : LedgerContext(options)
{
    public const string Schema = "keyaccount";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        base.OnModelCreating(modelBuilder);

        // The order of keys is that of their bytes, as in SQLite, whatever the database's language.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(property => property.ClrType == typeof(string)))
        {
            property.SetCollation("C");
        }
    }

    /// <summary>A numeric without precision keeps every digit.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveColumnType("numeric");
    }
}
