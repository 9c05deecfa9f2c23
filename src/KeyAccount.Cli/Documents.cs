using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KeyAccount.Cli;

/// <summary>Writes the tool's results as JSON, without reflection.</summary>
internal static class Documents
{
    // Messages are full of quotation marks and accents; nobody puts them into HTML unescaped.
    private static readonly ToolJson Json = new(new JsonSerializerOptions(ToolJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(FindingsDocument document) => JsonSerializer.Serialize(document, Json.FindingsDocument) + "\n";

    public static string Write(ProblemsDocument document) => JsonSerializer.Serialize(document, Json.ProblemsDocument) + "\n";

    public static string Write(CasesDocument document) => JsonSerializer.Serialize(document, Json.CasesDocument) + "\n";

    public static string Write(Ledgers.LedgerProblemsDocument document) => JsonSerializer.Serialize(document, Json.LedgerProblemsDocument) + "\n";

    public static string Write(Ledgers.JournalDocument document) => JsonSerializer.Serialize(document, Json.JournalDocument) + "\n";

    public static string Write(Ledgers.SettlementsDocument document) => JsonSerializer.Serialize(document, Json.SettlementsDocument) + "\n";

    public static string Write(Ledgers.StatementDocument document) => JsonSerializer.Serialize(document, Json.StatementDocument) + "\n";

    public static string Write(Ledgers.ReplayDocument document) => JsonSerializer.Serialize(document, Json.ReplayDocument) + "\n";

    public static string Write(Ledgers.PostDocument document) => JsonSerializer.Serialize(document, Json.PostDocument) + "\n";

    public static string Write(Orders.SummaryDocument document) => JsonSerializer.Serialize(document, Json.SummaryDocument) + "\n";
}

/// <summary>How the tool's results are serialised.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindingsDocument))]
[JsonSerializable(typeof(ProblemsDocument))]
[JsonSerializable(typeof(CasesDocument))]
[JsonSerializable(typeof(Ledgers.LedgerProblemsDocument))]
[JsonSerializable(typeof(Ledgers.JournalDocument))]
[JsonSerializable(typeof(Ledgers.SettlementsDocument))]
[JsonSerializable(typeof(Ledgers.StatementDocument))]
[JsonSerializable(typeof(Ledgers.ReplayDocument))]
[JsonSerializable(typeof(Ledgers.PostDocument))]
[JsonSerializable(typeof(Orders.SummaryDocument))]
internal sealed partial class ToolJson : JsonSerializerContext;
