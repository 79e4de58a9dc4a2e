using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>What a time-stamp and the evidence that travels with a signature are worth when time has passed.</summary>
public sealed class LongTermTests : IDisposable
{
    private const string Code = "1.3.6.1.5.5.7.3.3";

    private readonly ASignedDocument document = new();

    [Fact]
    public void With_its_evidence_inside_it_survives_its_certificate()
    {
        var report = document.Stamped().Complete().Report(ASignedDocument.AfterExpiry);

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("CAdES-LT", report.Level);
        Assert.Equal(ASignedDocument.SignedAt, report.BestSignatureTime);
        Assert.True(Assert.Single(report.TimeStamps).IsCounted);
    }

    [Fact]
    public void Without_a_time_stamp_it_does_not() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED",
            document.Complete().Verdict(ASignedDocument.AfterExpiry)
        );

    [Fact]
    public void Without_data_on_revocation_nobody_knows()
    {
        document.Stamped().Lists = [];

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", document.Verdict(ASignedDocument.AfterExpiry));
    }

    [Fact]
    public void A_list_from_after_the_expiry_is_no_such_data()
    {
        document.Stamped().Lists =
        [
            document.Authority.RevocationList(
                thisUpdate: ASignedDocument.AfterExpiry.AddDays(-1),
                nextUpdate: ASignedDocument.AfterExpiry.AddDays(6)
            ),
        ];

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", document.Verdict(ASignedDocument.AfterExpiry));
    }

    [Fact]
    public void When_the_authority_of_time_has_expired_too_its_word_counts_no_more() =>
        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED",
            document.Stamped().Complete().Verdict(TestClock.Until.AddDays(1))
        );

    [Fact]
    public void Before_the_expiry_lists_go_stale_and_those_from_then_are_enough()
    {
        Assert.Equal("INDETERMINATE/TRY_LATER", document.Verdict(TestAuthority.Now.AddDays(30)));
        Assert.Equal("TOTAL_PASSED", document.Stamped().Verdict(TestAuthority.Now.AddDays(30)));
    }

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(-1, "INDETERMINATE/REVOKED_NO_POE")]
    public void Revoked_before_or_after_the_time_stamp_makes_the_difference(int seconds, string verdict)
    {
        document.Stamped().Lists =
        [
            document.Authority.RevocationList(
                nextUpdate: ASignedDocument.SignedAt.AddDays(30),
                revoked: document.Key.Certificate,
                revokedAt: ASignedDocument.SignedAt.AddSeconds(seconds),
                thisUpdate: ASignedDocument.SignedAt.AddDays(1)
            ),
        ];

        Assert.Equal(verdict, document.Verdict(ASignedDocument.SignedAt.AddDays(2)));
    }

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(-1, "INDETERMINATE/TRY_LATER")]
    public void So_does_being_on_hold(int seconds, string verdict)
    {
        document.Stamped().Lists =
        [
            document.Authority.RevocationList(
                nextUpdate: ASignedDocument.SignedAt.AddDays(30),
                revoked: document.Key.Certificate,
                revokedAt: ASignedDocument.SignedAt.AddSeconds(seconds),
                reason: X509RevocationReason.CertificateHold,
                thisUpdate: ASignedDocument.SignedAt.AddDays(1)
            ),
        ];

        Assert.Equal(verdict, document.Verdict(ASignedDocument.SignedAt.AddDays(2)));
    }

    [Fact]
    public void A_copied_time_stamp_proves_nothing()
    {
        var other = document.Clock.Token([.. "another signature"u8], ASignedDocument.SignedAt);
        document.Signature = CmsParts.WithToken(document.Signature, other);
        var report = document.Complete().Report(ASignedDocument.AfterExpiry);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.Equal("CAdES-B", report.Level);
        Assert.False(Assert.Single(report.TimeStamps).IsCounted);
    }

    [Theory]
    [InlineData("for stamps alone", "TOTAL_PASSED")]
    [InlineData("for nothing in particular", "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")]
    [InlineData("not critically", "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")]
    [InlineData("for code", "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")]
    [InlineData("for code as well", "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")]
    [InlineData("for anything", "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")]
    public void An_authority_without_the_right_usage_says_no_time(string issued, string verdict)
    {
        using var clock = new TestClock(document.Authority, Usage(issued));
        document.Signature = clock.Stamp(document.Signature, ASignedDocument.SignedAt);
        var report = document.Report(ASignedDocument.AfterExpiry);

        Assert.Equal(verdict, report.Verdict.ToString());
        Assert.Equal(verdict == "TOTAL_PASSED", Assert.Single(report.TimeStamps).IsCounted);
    }

    /// <summary>What a program keeps that fails open: its own time, where the token of an authority should be.</summary>
    [Fact]
    public void A_time_that_no_authority_signed_is_none()
    {
        document.Signature = HostileParts.Unsigned(
            document.Signature,
            "1.2.840.113549.1.9.16.2.14",
            [new DerGeneralizedTime("20260601120000Z").GetDerEncoded()]
        );
        var report = document.Report(ASignedDocument.AfterExpiry);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.Equal("CAdES-B", report.Level);
        Assert.Empty(report.TimeStamps);
    }

    [Fact]
    public void Nor_does_one_that_is_revoked()
    {
        document.Stamped().Lists =
        [
            document.Authority.RevocationList(
                revoked: document.Clock.Certificate,
                revokedAt: TestAuthority.Now.AddDays(1)
            ),
        ];

        Assert.Equal(
            "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED",
            document.Complete().Verdict(ASignedDocument.AfterExpiry)
        );
    }

    [Fact]
    public void A_time_stamp_from_before_the_certificate_shows_that_something_is_wrong() =>
        Assert.Equal("TOTAL_FAILED/NOT_YET_VALID", document.Stamped(TestAuthority.From.AddDays(-1)).Verdict());

    public void Dispose() => document.Dispose();

    private static IReadOnlyList<X509Extension> Usage(string issued) =>
        issued switch
        {
            "for stamps alone" => [TestClock.For(isCritical: true, TestClock.TimeStamping)],
            "not critically" => [TestClock.For(isCritical: false, TestClock.TimeStamping)],
            "for code" => [TestClock.For(isCritical: true, Code)],
            "for code as well" => [TestClock.For(isCritical: true, TestClock.TimeStamping, Code)],
            "for anything" => [TestClock.For(isCritical: true, "2.5.29.37.0")],
            _ => [],
        };
}
