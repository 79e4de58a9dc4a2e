using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>A clock that was moved, of whoever signs, stamps, or checks, moves no signature into a time in which it was not made.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly ASignedDocument document = new();

    [Theory]
    [InlineData(-20)]
    [InlineData(20)]
    public void That_of_the_signer_says_what_it_wants(int years)
    {
        var claimed = ASignedDocument.SignedAt.AddYears(years);
        document.Signature = CadesSignature.Over(
            document.Content!,
            document.Key,
            SigningAlgorithm.For(document.Key),
            claimed
        );
        var report = document.Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal((claimed, ASignedDocument.SignedAt), (report.ClaimedAt, report.BestSignatureTime));
        // Nor does what it says make a signature older than the end of its certificate, or than a revocation.
        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", document.Verdict(ASignedDocument.AfterExpiry));
        document.Lists = [document.Authority.RevocationList(revoked: document.Key.Certificate)];
        Assert.Equal("INDETERMINATE/REVOKED_NO_POE", document.Verdict());
    }

    [Fact]
    public void That_of_an_authority_of_time_which_is_behind_shows_itself() =>
        Assert.Equal(
            "TOTAL_FAILED/NOT_YET_VALID",
            document.Stamped(TestAuthority.From.AddSeconds(-1)).Verdict(ASignedDocument.SignedAt)
        );

    [Fact]
    public void So_far_behind_that_the_authority_did_not_exist_it_says_no_time()
    {
        var report = document
            .Stamped(document.Clock.Certificate.NotBefore.AddSeconds(-1))
            .Report(ASignedDocument.AfterExpiry);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.False(Assert.Single(report.TimeStamps).IsCounted);
    }

    [Fact]
    public void That_of_an_authority_of_time_which_is_ahead_helps_nobody() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED",
            document.Stamped(TestAuthority.Until.AddSeconds(1)).Verdict(ASignedDocument.AfterExpiry)
        );

    [Fact]
    public void A_stamp_from_tomorrow_proves_nothing_that_is_not_known_today()
    {
        var report = document.Stamped(ASignedDocument.SignedAt.AddDays(1)).Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal(ASignedDocument.SignedAt, report.BestSignatureTime);
    }

    [Theory]
    [InlineData("2025-06-01T11:59:59Z", "TOTAL_FAILED/NOT_YET_VALID")]
    [InlineData("2025-06-01T12:00:00Z", "TOTAL_PASSED")]
    [InlineData("2026-06-07T11:59:59Z", "TOTAL_PASSED")]
    [InlineData("2026-06-07T12:00:00Z", "INDETERMINATE/TRY_LATER")]
    [InlineData("2027-06-01T12:00:00Z", "INDETERMINATE/TRY_LATER")]
    [InlineData("2027-06-01T12:00:01Z", "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")]
    public void That_of_whoever_checks_is_asked_for_everything(string at, string verdict) =>
        Assert.Equal(
            verdict,
            document.Verdict(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Theory]
    [InlineData(-1, "TOTAL_PASSED")]
    [InlineData(0, "INDETERMINATE/REVOKED_NO_POE")]
    [InlineData(1, "INDETERMINATE/REVOKED_NO_POE")]
    public void Before_it_was_revoked_nobody_could_know_and_from_then_on_everybody_does(int seconds, string verdict)
    {
        document.Lists =
        [
            document.Authority.RevocationList(
                revoked: document.Key.Certificate,
                revokedAt: TestAuthority.Now.AddDays(-1)
            ),
        ];

        Assert.Equal(verdict, document.Verdict(TestAuthority.Now.AddDays(-1).AddSeconds(seconds)));
    }

    public void Dispose() => document.Dispose();
}
