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
}
