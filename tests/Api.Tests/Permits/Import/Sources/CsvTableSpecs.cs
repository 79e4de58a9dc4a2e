using System.Text;
using Sijil.Application.Permits.Import.Sources;

namespace Sijil.Api.Tests.Permits.Import.Sources;

/// <summary>Tables as they come: ends of lines, marks of order, quotes, other encodings, columns.</summary>
public sealed class CsvTableSpecs : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\n1,2\n3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4\n")]
    [InlineData("A , B\n\"1\",2\n3,\"4\"\n")]
    public void The_same_table_is_read_however_it_is_written(string text)
    {
        using var table = CsvTable.Open(Write(text), "a", "b");

        var rows = table.Rows().ToArray();

        Assert.Equal(["a", "b"], table.Columns.Names);
        Assert.Equal(["1|2", "3|4"], rows.Select(row => string.Join('|', row.Fields)));
        Assert.Equal([2L, 3L], rows.Select(row => row.Place.Line));
        Assert.Equal(table.Length, table.Position);
    }

    [Fact]
    public void The_line_of_a_row_is_the_one_it_begins_on()
    {
        using var table = CsvTable.Open(Write("a,b\n1,\"x\ny\"\n3,4\n"), "a");

        Assert.Equal([2L, 4L], table.Rows().Select(row => row.Place.Line));
    }

    [Fact]
    public void Another_encoding_is_seen_and_not_guessed()
    {
        var path = Path.Combine(folder.Path, "latin.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("a\ncaf\u00E9\n"));
        using var table = CsvTable.Open(path, "a");

        var cells = new Cells(Assert.Single(table.Rows()), table.Columns);

        Assert.Null(cells.Text("a", Cells.LongestText));
        Assert.Equal(RowFaults.Encoding, cells.Fault!.Reason);
    }

    [Theory]
    [InlineData("a,c\n1,2\n", "no column 'b'")]
    [InlineData("a,b,A\n1,2,3\n", "same name")]
    public void Wrong_columns_are_named_before_anything_is_read(string text, string words) =>
        Assert.Contains(
            words,
            Assert.Throws<ImportSourceException>(() => CsvTable.Open(Write(text), "a", "b")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_a_quotation_mark_is_never_closed_it_ends_and_what_stood_before_was_read()
    {
        using var table = CsvTable.Open(Write("a\n1\n\"2\n3\n"), "a");
        var read = new List<string>();

        var fault = Assert.Throws<ImportSourceException>(() =>
            read.AddRange(table.Rows().Select(row => row.Fields[0]))
        );

        Assert.Equal(["1"], read);
        Assert.Contains("line 3", fault.Message, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var path = Path.Combine(folder.Path, "table.csv");
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
