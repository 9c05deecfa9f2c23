using System.Collections.Immutable;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>The rule folder and the half to be priced, with what cannot be.</summary>
/// <param name="Import">The rule folder, and the lines whose article has a price.</param>
/// <param name="Invoices">The whole file, with what is no order.</param>
/// <param name="NeverSeen">The lines of articles that the half learnt on never sold.</param>
internal sealed record OnlineRetailImport(Import Import, InvoiceFile Invoices, ImmutableArray<RecordedLine> NeverSeen);
