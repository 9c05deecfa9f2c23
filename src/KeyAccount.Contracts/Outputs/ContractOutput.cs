using System.Text.Json;

namespace KeyAccount.Contracts.Outputs;

/// <summary>The forms in which a contract is read: text, page, Word document, data, calendar. The same contract gives the same bytes on every machine.</summary>
public static class ContractOutput
{
    /// <summary>Writes a contract as Markdown, one paragraph a line, so that two versions can be compared line by line.</summary>
    public static string ToMarkdown(this Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Markdown.Write(contract);
    }

    /// <summary>Writes a contract as one HTML page that needs nothing beside it and prints on A4.</summary>
    public static string ToHtml(this Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Html.Write(contract);
    }

    /// <summary>Writes a contract as a Word document; each figure stands in a content control that names its rule.</summary>
    public static byte[] ToDocx(this Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Docx.DocxWriter.Write(contract);
    }

    /// <summary>Writes a contract as JSON, which <see cref="FromJson"/> reads back.</summary>
    public static string ToJson(this Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return ContractJson.Write(contract);
    }

    /// <summary>Writes the obligations of a contract as an iCalendar file.</summary>
    public static string ToICalendar(this Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return ICalendar.Write(contract);
    }

    /// <summary>Reads a contract that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not the JSON of a contract.</exception>
    public static Contract FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ContractJson.Read(json);
    }
}
