using System.Globalization;

namespace KeyAccount.Contracts.Outputs;

/// <summary>Ways through the text of a contract.</summary>
internal static class ContractRuns
{
    /// <summary>Gets every piece of text of the clauses and annexes, in reading order.</summary>
    public static IEnumerable<ContractRun> Runs(this Contract contract) =>
        contract.Clauses.SelectMany(clause => clause.Blocks).Concat(contract.Annexes.SelectMany(annex => annex.Blocks)).SelectMany(Runs);

    public static IEnumerable<ContractRun> Runs(this ContractBlock block) => block switch
    {
        ContractParagraph paragraph => paragraph.Runs,
        ContractTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Runs),
        _ => [],
    };

    /// <summary>Gets the number of a clause; empty where the contract has no such clause.</summary>
    public static string NumberOf(this Contract contract, string clause) =>
        contract.Clauses.FirstOrDefault(known => known.Id == clause)?.Number.ToString(CultureInfo.InvariantCulture) ?? "";
}
