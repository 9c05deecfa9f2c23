using KeyAccount.Ledger.Earnings;
using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Settling;

/// <summary>Approves and settles proposals, each once.</summary>
internal sealed class Settler(LedgerStore store)
{
    public Task<bool> ApproveAsync(ProposedSettlement proposal, string approvedBy, CancellationToken cancellation) => store.WriteAsync(
        async context =>
        {
            await store.Dialect.LockAsync(context, cancellation).ConfigureAwait(false);
            if (await context.Approvals.AnyAsync(row => row.Proposal == proposal.Id, cancellation).ConfigureAwait(false))
            {
                return false;
            }

            context.Approvals.Add(new ApprovalRow
            {
                Proposal = proposal.Id,
                Scheme = proposal.Scheme,
                Account = proposal.Account,
                AsOf = proposal.AsOf,
                Amount = proposal.Amount,
                Currency = proposal.Currency,
                ApprovedBy = approvedBy,
            });
            await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
            return true;
        },
        cancellation);

    public Task<Settlement> SettleAsync(ProposedSettlement proposal, CancellationToken cancellation) => store.WriteAsync(
        async context =>
        {
            await store.Dialect.LockAsync(context, cancellation).ConfigureAwait(false);
            if (await context.Settlements.AsNoTracking().Include(row => row.Lines).SingleOrDefaultAsync(row => row.Proposal == proposal.Id, cancellation).ConfigureAwait(false) is { } made)
            {
                return made.ToSettlement();
            }

            var approval = await context.Approvals.SingleOrDefaultAsync(row => row.Proposal == proposal.Id, cancellation).ConfigureAwait(false)
                ?? throw new LedgerException(LedgerMessages.NotApproved, proposal.Id, proposal.Scheme, proposal.Account);
            var before = await context.Settlements.CountAsync(row => row.Scheme == proposal.Scheme && row.Account == proposal.Account, cancellation).ConfigureAwait(false);
            if (before != proposal.Number - 1)
            {
                throw new LedgerException(LedgerMessages.MovedOn, proposal.Id, proposal.Scheme, proposal.Account);
            }

            return (await WriteAsync(context, proposal, approval.ApprovedBy, cancellation).ConfigureAwait(false)).ToSettlement();
        },
        cancellation);

    private static async Task<SettlementRow> WriteAsync(LedgerContext context, ProposedSettlement proposal, string approvedBy, CancellationToken cancellation)
    {
        var settlement = new SettlementRow
        {
            Proposal = proposal.Id,
            Scheme = proposal.Scheme,
            Account = proposal.Account,
            Number = proposal.Number,
            AsOf = proposal.AsOf,
            Amount = proposal.Amount,
            Currency = proposal.Currency,
            ApprovedBy = approvedBy,
            Rules = proposal.RuleSetVersion,
            SchemeHash = proposal.SchemeHash,
            LastPosting = proposal.Horizon.Posting,
            LastPayment = proposal.Horizon.Payment,
            Lines = [.. proposal.Lines.Select((line, i) => new SettlementLineRow
            {
                Number = i + 1,
                PeriodFrom = line.PeriodFrom,
                PeriodTo = line.PeriodTo,
                UpTo = line.UpTo,
                Earned = line.Earned,
                SettledBefore = line.SettledBefore,
                Amount = line.Amount,
                Final = line.Final,
            })],
        };
        context.Settlements.Add(settlement);
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);

        var balances = await Balances.ReadAsync(context, new BonusScope { Scheme = proposal.Scheme, Account = proposal.Account }, cancellation).ConfigureAwait(false);
        foreach (var line in proposal.Lines)
        {
            // Paid from what is set aside; and what is then left of a closed period is released, or what was missing booked.
            var left = balances.Accrued(new BonusKey(proposal.Scheme, proposal.Account, line.PeriodFrom)) - line.Amount;
            Book(JournalKind.Use, -line.Amount, line);
            Book(JournalKind.Closing, line.Final ? -left : 0, line);
        }

        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return settlement;

        void Book(JournalKind kind, decimal amount, SettlementLine line)
        {
            if (amount != 0)
            {
                context.Journal.Add(new JournalRow
                {
                    Kind = kind,
                    Scheme = proposal.Scheme,
                    PeriodFrom = line.PeriodFrom,
                    PeriodTo = line.PeriodTo,
                    Account = proposal.Account,
                    Date = proposal.AsOf,
                    Amount = amount,
                    Currency = proposal.Currency,
                    Rules = proposal.RuleSetVersion,
                    Settlement = settlement.Id,
                });
            }
        }
    }
}
