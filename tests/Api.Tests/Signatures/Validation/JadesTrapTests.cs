using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>What makes a signature of CMS fail makes one of JSON fail, with the same word.</summary>
public sealed class JadesTrapTests : IDisposable
{
    private static readonly DateTimeOffset Later = ASignedDocument.SignedAt.AddDays(2);

    private readonly ASignedDocument document = new();
    private readonly JadesSignature made;

    public JadesTrapTests()
    {
        made = Made(document.Key, isDetached: true);
        document.Signature = made.Encode();
    }

    [Fact]
    public void Expired()
    {
        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", document.Verdict(ASignedDocument.AfterExpiry));

        document.Lists = [];
        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NO_POE", document.Verdict(ASignedDocument.AfterExpiry));
    }

    [Fact]
    public void Not_yet_valid()
    {
        Assert.Equal("TOTAL_FAILED/NOT_YET_VALID", document.Verdict(TestAuthority.From.AddSeconds(-1)));

        Stamp(TestAuthority.From.AddSeconds(-1));
        Assert.Equal("TOTAL_FAILED/NOT_YET_VALID", document.Verdict());
    }

    [Theory]
    [InlineData(X509RevocationReason.KeyCompromise, 1, "TOTAL_PASSED")]
    [InlineData(X509RevocationReason.KeyCompromise, 0, "INDETERMINATE/REVOKED_NO_POE")]
    [InlineData(X509RevocationReason.KeyCompromise, -1, "INDETERMINATE/REVOKED_NO_POE")]
    [InlineData(X509RevocationReason.CertificateHold, 1, "TOTAL_PASSED")]
    [InlineData(X509RevocationReason.CertificateHold, 0, "INDETERMINATE/TRY_LATER")]
    [InlineData(X509RevocationReason.CertificateHold, -1, "INDETERMINATE/TRY_LATER")]
    public void Revoked_or_on_hold_before_or_after_the_time_stamp(
        X509RevocationReason reason,
        int seconds,
        string verdict
    )
    {
        Stamp(ASignedDocument.SignedAt);
        document.Lists =
        [
            document.Authority.RevocationList(
                ASignedDocument.SignedAt.AddDays(30),
                document.Key.Certificate,
                ASignedDocument.SignedAt.AddSeconds(seconds),
                reason,
                ASignedDocument.SignedAt.AddDays(1)
            ),
        ];

        Assert.Equal(verdict, document.Verdict(Later));
    }

    [Fact]
    public void A_stale_list()
    {
        document.Lists = [document.Authority.RevocationList(nextUpdate: TestAuthority.Now)];

        Assert.Equal("INDETERMINATE/TRY_LATER", document.Verdict());
    }

    [Fact]
    public void No_list()
    {
        document.Lists = [];

        Assert.Equal("INDETERMINATE/CERTIFICATE_CHAIN_GENERAL_FAILURE", document.Verdict());
    }

    [Fact]
    public void A_copied_time_stamp()
    {
        Stamp(document.Clock.Token([.. "another signature"u8], ASignedDocument.SignedAt));
        var report = document.Report(ASignedDocument.AfterExpiry);

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", report.Verdict.ToString());
        Assert.Equal("JAdES-B", report.Level);
        Assert.False(Assert.Single(report.TimeStamps).IsCounted);
    }

    [Fact]
    public void A_time_stamp_of_an_authority_without_the_right_usage()
    {
        using var clock = new TestClock(document.Authority, []);
        Stamp(clock.Token(Encoding.ASCII.GetBytes(made.Signature), ASignedDocument.SignedAt));

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", document.Verdict(ASignedDocument.AfterExpiry));
    }

    [Theory]
    [InlineData(X509KeyUsageFlags.DataEncipherment)]
    [InlineData(X509KeyUsageFlags.KeyAgreement)]
    public void A_certificate_for_something_else(X509KeyUsageFlags usage)
    {
        using var server = document.Authority.Issue("Server", ECDsa.Create(ECCurve.NamedCurves.nistP256), usage);
        document.Signature = Made(server, isDetached: true).Encode();

        Assert.Equal("INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE", document.Verdict());
    }

    [Theory]
    [InlineData(1, "TOTAL_PASSED")]
    [InlineData(2, "TOTAL_FAILED/FORMAT_FAILURE")]
    public void The_same_signature_twice(int times, string verdict)
    {
        var one = $$"""{"protected":"{{made.Header}}","signature":"{{made.Signature}}"}""";
        document.Signature = Encoding.ASCII.GetBytes(
            $$"""{"payload":"","signatures":[{{string.Join(',', Enumerable.Repeat(one, times))}}]}"""
        );

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData("protected")]
    [InlineData("signature")]
    [InlineData("payload")]
    [InlineData("header")]
    public void A_member_twice(string name)
    {
        var whole = Made(document.Key, isDetached: false);
        document.Content = null;
        string[] members =
        [
            $"\"payload\":\"{whole.Payload}\"",
            $"\"protected\":\"{whole.Header}\"",
            $"\"signature\":\"{whole.Signature}\"",
            "\"header\":{}",
        ];
        document.Signature = Encoding.ASCII.GetBytes("{" + string.Join(',', members) + "}");
        Assert.Equal("TOTAL_PASSED", document.Verdict());

        var again = Array.Find(members, member => member.StartsWith($"\"{name}\"", StringComparison.Ordinal))!;
        document.Signature = Encoding.ASCII.GetBytes("{" + string.Join(',', members.Append(again)) + "}");
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    /// <summary>An empty payload is none (RFC 7515, appendix F), and what is detached is looked for.</summary>
    [Fact]
    public void An_empty_content_inside()
    {
        document.Signature = Encoding.ASCII.GetBytes(
            $$"""{"payload":"","protected":"{{made.Header}}","signature":"{{made.Signature}}"}"""
        );
        Assert.Equal("TOTAL_PASSED", document.Verdict());

        document.Content = null;
        Assert.Equal("INDETERMINATE/SIGNED_DATA_NOT_FOUND", document.Verdict());
    }

    public void Dispose() => document.Dispose();

    private JadesSignature Made(SealingKey key, bool isDetached) =>
        JadesSignature.Over(
            document.Content!,
            key,
            SigningAlgorithm.For(key),
            ASignedDocument.SignedAt.AddMinutes(-1),
            isDetached
        );

    private void Stamp(DateTimeOffset at) => Stamp(document.Clock.Token(Encoding.ASCII.GetBytes(made.Signature), at));

    private void Stamp(byte[] token) => document.Signature = (made with { TimeStamp = token }).Encode();
}
