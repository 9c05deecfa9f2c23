using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>The file around a Word document: its properties, and the same bytes for the same contract.</summary>
internal static class DocxPackage
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Types = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Writes the title, the language, the rules and the day of the contract into the properties of the file.</summary>
    public static void Describe(WordprocessingDocument package, Contract contract, string language)
    {
        using var stream = package.AddNewPart<CoreFilePropertiesPart>("rId2").GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Elements, contract.Title);
        xml.WriteElementString("dc", "subject", Elements, contract.Agreement);
        xml.WriteElementString("dc", "identifier", Elements, contract.RuleSet);
        xml.WriteElementString("dc", "language", Elements, language);
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", Types, "dcterms:W3CDTF");
        xml.WriteString(contract.AsOf.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Packs the parts again, in the order of their names and dated with the day of the contract instead of the clock.</summary>
    public static byte[] Settled(Stream package, DateOnly day)
    {
        using var settled = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of content types stands first, as readers of streams expect it.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName == "[Content_Types].xml" ? "" : entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(day < new DateOnly(1980, 1, 1) ? new DateOnly(1980, 1, 1) : day, TimeOnly.MinValue, TimeSpan.Zero);
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return settled.ToArray();
    }
}
