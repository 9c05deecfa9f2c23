using DocumentFormat.OpenXml.Wordprocessing;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>The styles of the Word document. Headings and paragraphs of clauses number themselves by their style.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Clause = "Heading1";
    public const string Annex = "AnnexHeading";
    public const string Cell = "TableText";
    public const string Footer = "Footer";
    public const string Table = "ContractTable";
    public const string Term = "DefinedTerm";

    /// <summary>Gets the style of a paragraph by the depth of its number: 5.2 has 1, 5.2.1 has 2.</summary>
    public static string Paragraph(int depth) => depth < 2 ? "ClauseText" : "ClauseText2";

    public static Styles Make(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria", ComplexScript = "Cambria" }, new FontSize { Val = "21" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "100", Line = "271", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        Of(Title, "Title", new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "0", After = "360" }), new StyleRunProperties(new Bold(), new FontSize { Val = "36" })),
        Of(Clause, "heading 1", new StyleParagraphProperties(new KeepNext(), new KeepLines(), Numbered(0), new SpacingBetweenLines { Before = "320", After = "100" }, new OutlineLevel { Val = 0 }), new StyleRunProperties(new Bold(), new FontSize { Val = "24" })),
        Of(Paragraph(1), "Clause Text", new StyleParagraphProperties(Numbered(1)), null),
        Of(Paragraph(2), "Clause Text 2", new StyleParagraphProperties(Numbered(2)), null),
        Of(Annex, "Annex Heading", new StyleParagraphProperties(new KeepNext(), new KeepLines(), new PageBreakBefore(), new SpacingBetweenLines { Before = "0", After = "160" }, new OutlineLevel { Val = 0 }), new StyleRunProperties(new Bold(), new FontSize { Val = "24" })),
        Of(Cell, "Table Text", new StyleParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40", Line = "240", LineRule = LineSpacingRuleValues.Auto }), new StyleRunProperties(new FontSize { Val = "19" })),
        Of(Footer, "footer", new StyleParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0" }), new StyleRunProperties(new Color { Val = "555555" }, new FontSize { Val = "15" })),
        new Style(new StyleName { Val = "Defined Term" }, new PrimaryStyle(), new StyleRunProperties(new Bold())) { Type = StyleValues.Character, StyleId = Term, CustomStyle = true },
        new Style(
            new StyleName { Val = "Contract Table" },
            new StyleTableProperties(
                new TableBorders(Line<TopBorder>(8), Line<BottomBorder>(8), Line<InsideHorizontalBorder>(4)),
                new TableCellMarginDefault(new TopMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "0", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })),
            new TableStyleProperties(new RunPropertiesBaseStyle(new Bold()), new TableStyleConditionalFormattingTableCellProperties(new TableCellBorders(Line<BottomBorder>(8)))) { Type = TableStyleOverrideValues.FirstRow })
        { Type = StyleValues.Table, StyleId = Table, CustomStyle = true });

    private static Style Of(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties? run)
    {
        var style = new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph) { Type = StyleValues.Paragraph, StyleId = id };
        if (run is not null)
        {
            style.AppendChild(run);
        }

        return style;
    }

    private static NumberingProperties Numbered(int level) => new(new NumberingLevelReference { Val = level }, new NumberingId { Val = DocxNumbering.Clauses });

    private static T Line<T>(uint eighths)
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = eighths, Space = 0, Color = "808080" };
}
