using Sijil.Api.CommandLine;
using Sijil.Application.Permits.Import;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits.Import;

/// <summary>However many texts a source has in the place of codes, a run keeps a thousand of them and counts the others.</summary>
public sealed class UnknownCodeTallySpecs
{
    private const int Texts = UnknownCodeTally.MostCodes + 500;

    [Fact]
    public void A_thousand_are_kept_and_the_others_are_counted()
    {
        var tally = new UnknownCodeTally();
        foreach (var text in Enumerable.Range(0, Texts).Concat(Enumerable.Range(0, Texts)))
            tally.Add(new("statuscurrent", $"Waiting for person {text:D4}"));

        Assert.Equal((UnknownCodeTally.MostCodes, 1_000L), (tally.Kept.Count, tally.Others));
        Assert.All(tally.Kept, code => Assert.Equal(2, code.Rows));
        Assert.Equal("Waiting for person 0000", tally.Kept[0].Code);
    }

    [Fact]
    public void What_is_told_of_a_run_ends_with_how_many_there_were_besides()
    {
        var report = new ImportReport(null, 3, 0, 0, ImportCounts.None, [], [new("statuscurrent", "New", 1)], 2);

        var words = ImportWords.Of(report);

        Assert.Contains("In no list: statuscurrent 'New' (1 rows)", words, StringComparison.Ordinal);
        Assert.Contains("and 2 more times a code that is in no list.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_run_without_others_nothing_is_told_of_them() =>
        Assert.DoesNotContain(
            "more times",
            ImportWords.Of(new ImportReport(null, 1, 0, 0, ImportCounts.None, [], [new("statuscurrent", "New", 1)])),
            StringComparison.Ordinal
        );
}
