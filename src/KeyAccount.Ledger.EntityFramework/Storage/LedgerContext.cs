using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Storage;

/// <summary>The tables of the ledger: one model for every database. Rows are added and read, never changed.</summary>
internal abstract class LedgerContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The table that says which versions of the tables have been made.</summary>
    public const string History = "migrations";

    public DbSet<PostingRow> Postings => Set<PostingRow>();

    public DbSet<PaymentRow> Payments => Set<PaymentRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    public DbSet<SettlementRow> Settlements => Set<SettlementRow>();

    public DbSet<SettlementLineRow> SettlementLines => Set<SettlementLineRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PostingKind>().HaveConversion<string>();
        configurationBuilder.Properties<JournalKind>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PostingRow>(posting =>
        {
            posting.ToTable("postings");
            posting.HasKey(row => row.Id);
            posting.HasIndex(row => new { row.Document, row.Line }).IsUnique();
            posting.HasIndex(row => new { row.Account, row.Date });
            posting.HasIndex(row => new { row.Date, row.Document, row.Line });
            posting.HasIndex(row => row.OriginalDocument);
        });
        modelBuilder.Entity<PaymentRow>(payment =>
        {
            payment.ToTable("payments");
            payment.HasKey(row => row.Id);
            payment.HasIndex(row => new { row.Document, row.Line }).IsUnique();
        });
        modelBuilder.Entity<JournalRow>(entry =>
        {
            entry.ToTable("journal");
            entry.HasKey(row => row.Id);
            entry.HasIndex(row => new { row.Scheme, row.Account, row.PeriodFrom });
        });
        modelBuilder.Entity<ApprovalRow>(approval =>
        {
            approval.ToTable("approvals");
            approval.HasKey(row => row.Proposal);
        });
        modelBuilder.Entity<SettlementRow>(settlement =>
        {
            settlement.ToTable("settlements");
            settlement.HasKey(row => row.Id);
            settlement.HasIndex(row => row.Proposal).IsUnique();
            settlement.HasIndex(row => new { row.Scheme, row.Account, row.Number }).IsUnique();
            settlement.HasMany(row => row.Lines).WithOne().HasForeignKey(line => line.Settlement).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SettlementLineRow>(line =>
        {
            line.ToTable("settlement_lines");
            line.HasKey(row => new { row.Settlement, row.Number });
        });
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(string.Concat(property.Name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString())));
        }
    }
}
