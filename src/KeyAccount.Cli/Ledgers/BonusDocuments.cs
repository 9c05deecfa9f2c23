using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>Journal entries as JSON has them.</summary>
internal sealed record JournalDocument(DateOnly AsOf, IReadOnlyList<JournalEntryDocument> Entries);

/// <summary>A journal entry as JSON has it.</summary>
internal sealed record JournalEntryDocument(string Kind, string Scheme, string Account, DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly Date, decimal Amount, string Currency, string RuleSetVersion)
{
    public static JournalEntryDocument From(JournalEntry entry) =>
        new(entry.Kind.ToString().ToLowerInvariant(), entry.Scheme, entry.Account, entry.PeriodFrom, entry.PeriodTo, entry.Date, entry.Amount, entry.Currency, entry.RuleSetVersion);
}

/// <summary>Settlements as JSON has them.</summary>
internal sealed record SettlementsDocument(DateOnly AsOf, IReadOnlyList<SettlementDocument> Settlements);

/// <summary>A proposal or a settlement as JSON has it.</summary>
internal sealed record SettlementDocument(
    string Id, string Status, string Scheme, string Account, int Number, DateOnly AsOf, decimal Amount, string Currency, string? ApprovedBy, string RuleSetVersion, IReadOnlyList<SettlementLineDocument> Lines)
{
    public static SettlementDocument From(ProposedSettlement proposal) => new(
        proposal.Id, proposal.ApprovedBy is null ? "proposed" : "approved", proposal.Scheme, proposal.Account, proposal.Number, proposal.AsOf, proposal.Amount, proposal.Currency, proposal.ApprovedBy,
        proposal.RuleSetVersion, [.. proposal.Lines.Select(SettlementLineDocument.From)]);

    public static SettlementDocument From(Settlement settlement) => new(
        settlement.Proposal, "settled", settlement.Scheme, settlement.Account, settlement.Number, settlement.AsOf, settlement.Amount, settlement.Currency, settlement.ApprovedBy,
        settlement.RuleSetVersion, [.. settlement.Lines.Select(SettlementLineDocument.From)]);
}

/// <summary>A line of a settlement as JSON has it.</summary>
internal sealed record SettlementLineDocument(DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly UpTo, decimal Earned, decimal SettledBefore, decimal Amount, bool Final)
{
    public static SettlementLineDocument From(SettlementLine line) => new(line.PeriodFrom, line.PeriodTo, line.UpTo, line.Earned, line.SettledBefore, line.Amount, line.Final);
}

/// <summary>A replay as JSON has it.</summary>
internal sealed record ReplayDocument(long Postings, int Settlements, int JournalEntries, IReadOnlyList<LedgerProblemDocument> Problems);

/// <summary>A statement as JSON has it.</summary>
internal sealed record StatementDocument(string Account, DateOnly AsOf, IReadOnlyList<StatementPartDocument> Parts)
{
    public static StatementDocument From(BonusStatement statement) => new(statement.Account, statement.AsOf, [.. statement.Parts.Select(part =>
        new StatementPartDocument(part.Title, part.Earned, part.Paid, part.Open, part.Next, [.. part.Rows.Select(row => new StatementRowDocument(row.Text, row.Figure))]))]);
}

/// <summary>A part of a statement as JSON has it.</summary>
internal sealed record StatementPartDocument(string Title, decimal Earned, decimal Paid, decimal Open, string? Next, IReadOnlyList<StatementRowDocument> Rows);

/// <summary>A row of a statement as JSON has it.</summary>
internal sealed record StatementRowDocument(string Text, string Figure);
