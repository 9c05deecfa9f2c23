using DocumentFormat.OpenXml.Wordprocessing;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>The numbering of clauses and their paragraphs, which Word works out: 5., 5.2, 5.2.1.</summary>
internal static class DocxNumbering
{
    public const int Clauses = 1;

    public static Numbering Make() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            Level(0, "%1.", DocxStyles.Clause, 624, 624),
            Level(1, "%1.%2", DocxStyles.Paragraph(1), 624, 624),
            Level(2, "%1.%2.%3", DocxStyles.Paragraph(2), 1418, 794))
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Clauses });

    private static Level Level(int level, string text, string style, int left, int hanging) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = NumberFormatValues.Decimal },
        new ParagraphStyleIdInLevel { Val = style },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = $"{left}", Hanging = $"{hanging}" }))
    { LevelIndex = level };
}
