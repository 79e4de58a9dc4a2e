using System.Globalization;
using Sijil.Application.Signatures.Validation;
using Sijil.Application.Signatures.Verdicts;

namespace Sijil.Api.Tests.Signatures;

/// <summary>
/// What was said of signatures once is said again, byte for byte. Nothing in this folder is written anew: whoever changes what is said
/// changes the procedure, whose number each verdict names.
/// </summary>
public sealed class KeptReportTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Signatures", "Kept");

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verdict_that_was_kept_is_reached_again(string name)
    {
        byte[] Kept(string file) => File.ReadAllBytes(Path.Combine(Folder, name, file));
        var knowledge = Knowledge.Read(Kept("knowledge.json"));
        var known = knowledge.Digests().ToDictionary(digest => digest, digest => Kept(Path.Combine("known", digest)));

        var again = SignatureVerdicts.Of(
            SignatureVerification.Verify(
                Kept("signature"),
                Kept("content"),
                knowledge.ToTrust(known, []),
                DateTimeOffset.Parse(
                    File.ReadAllText(Path.Combine(Folder, name, "time")),
                    CultureInfo.InvariantCulture
                ),
                KeptPolicy.Read(Kept("policy.json")),
                cancellation: TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(Kept("report.json"), again.ToBytes());
    }
}
