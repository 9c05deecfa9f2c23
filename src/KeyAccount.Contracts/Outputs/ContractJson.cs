using System.Text.Encodings.Web;
using System.Text.Json;

namespace KeyAccount.Contracts.Outputs;

/// <summary>Writes contracts as JSON and reads them back.</summary>
internal static class ContractJson
{
    // Contracts are full of accents and quotation marks; nobody puts the file into HTML unescaped.
    private static readonly ContractJsonContext Relaxed = new(new JsonSerializerOptions(ContractJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(Contract contract) => JsonSerializer.Serialize(contract, Relaxed.Contract) + "\n";

    public static Contract Read(string json)
    {
        var contract = JsonSerializer.Deserialize(json, Relaxed.Contract) ?? throw new JsonException("The text holds no contract.");

        // Lists that a shortened file leaves out are empty.
        return contract with
        {
            Clauses = [.. contract.Clauses.Select(clause => clause.Rules.IsDefault ? clause with { Rules = [] } : clause)],
            Annexes = contract.Annexes.IsDefault ? [] : contract.Annexes,
            Obligations = contract.Obligations.IsDefault ? [] : contract.Obligations,
        };
    }
}
