using System.Text;
using KeyAccount.RuleFiles;

namespace KeyAccount.Tests.RuleFiles;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("abc")]
    [InlineData("è così, 12 €")]
    [InlineData("𝛼𝛽 plain 𝛾")]
    public void A_column_counts_what_an_editor_counts_however_long_the_line(string piece)
    {
        var text = "first\n" + string.Concat(Enumerable.Repeat(piece, 800));
        var source = SourceText.From("a.json", Encoding.UTF8.GetBytes(text), new FindingList())!;

        var (offset, column) = (0, 1);
        foreach (var rune in text.EnumerateRunes())
        {
            var place = source.Locate(offset);
            Assert.Equal(offset < 6 ? 1 : 2, place.Line);
            Assert.Equal(column, place.Column);
            offset += rune.Utf8SequenceLength;
            column = rune.Value == '\n' ? 1 : column + rune.Utf16SequenceLength;
        }

        Assert.Equal(column, source.Locate(offset).Column);
    }

    [Fact]
    public void A_name_longer_than_the_place_for_pointers_still_stands_in_its_pointer()
    {
        var name = new string('n', 300) + "/~";
        var source = SourceText.From("a.json", Encoding.UTF8.GetBytes($$"""{ "a": [ 1, { "{{name}}": 2 } ] }"""), new FindingList())!;
        var root = JsonText.Read(source, RuleFileLimits.Default, new FindingList())!;

        Assert.Equal("", root.Pointer);
        Assert.Equal("/a/0", root["a"]!.Items[0].Pointer);
        Assert.Equal($"/a/1/{new string('n', 300)}~1~0", root["a"]!.Items[1][name]!.Pointer);
    }
}
