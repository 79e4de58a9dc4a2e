using Sijil.Application.Ledger.Cases;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>Cases that earlier versions handed out verify for ever. Nothing in this folder is written anew.</summary>
public sealed class KeptCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Ledger", "Cases", "Kept");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.zip").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_case_that_was_handed_out_still_verifies(string name)
    {
        var path = Path.Combine(Folder, name);
        var key = await File.ReadAllTextAsync($"{path}.vkey", TestContext.Current.CancellationToken);
        await using var archive = File.OpenRead(path);

        Assert.Null(CaseVerification.Verify(archive, VerifierKey.Parse(key.Trim())).Fault);
    }

    /// <remarks>Kinds of events that are new may be added to the file; a line that is there stays.</remarks>
    [Fact]
    public async Task The_words_of_the_page_are_those_of_its_form()
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(Folder, $"{CaseContents.CurrentFormat}.words.txt"),
            TestContext.Current.CancellationToken
        );
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var (language, key, words) = line.Split('\t') is [var first, var second, var third]
                ? (first, second, third)
                : throw new FormatException(line);
            var texts = CaseTexts.All.Single(each => each.Language == language);
            Assert.Equal(words, texts.Find(key) ?? texts.Labels.All[key]);
        }
    }
}
