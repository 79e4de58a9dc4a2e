using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Sijil.Application.Signatures;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>A time-stamp over the content was there before the signature: it proves that one came too late, and never that one came in time.</summary>
public sealed class ContentTimeStampTests : IDisposable
{
    private const string ContentTimeStamp = "1.2.840.113549.1.9.16.2.20";

    private static readonly DateTimeOffset Later = ASignedDocument.SignedAt.AddDays(2);

    private readonly ASignedDocument document = new();

    [Theory]
    [InlineData(1, "TOTAL_FAILED/REVOKED")]
    [InlineData(0, "TOTAL_FAILED/REVOKED")]
    [InlineData(-1, "INDETERMINATE/REVOKED_NO_POE")]
    public void From_after_the_revocation_or_before(int seconds, string verdict)
    {
        Sign(ASignedDocument.SignedAt.AddSeconds(seconds));
        Revoke(ASignedDocument.SignedAt);

        Assert.Equal(verdict, document.Verdict(Later));
    }

    [Theory]
    [InlineData(1, "TOTAL_FAILED/EXPIRED")]
    [InlineData(0, "INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED")]
    public void From_after_the_expiry_or_not(int seconds, string verdict)
    {
        Sign(TestAuthority.Until.AddSeconds(seconds));
        document.Lists =
        [
            document.Authority.RevocationList(),
            document.Authority.RevocationList(
                TestAuthority.Until.AddDays(6),
                thisUpdate: TestAuthority.Until.AddDays(-1)
            ),
        ];

        Assert.Equal(verdict, document.Verdict(TestAuthority.Until.AddDays(2)));
    }

    [Theory]
    [InlineData(false, "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE_NO_POE")]
    [InlineData(true, "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE")]
    public void From_when_the_key_could_be_broken_already(bool isOverContent, string verdict)
    {
        using var weak = document.Authority.Issue("Weak", ECDsa.Create(ECCurve.CreateFromFriendlyName("nistP192")));
        Sign(ASignedDocument.SignedAt, isOverContent ? document.Content : [.. "another document"u8], weak);

        Assert.Equal(verdict, document.Verdict());
    }

    [Fact]
    public void Over_another_content_it_proves_nothing()
    {
        Sign(ASignedDocument.SignedAt, [.. "another document"u8]);
        Revoke(ASignedDocument.SignedAt.AddSeconds(-1));

        Assert.Equal("INDETERMINATE/REVOKED_NO_POE", document.Verdict(Later));
    }

    [Fact]
    public void It_does_not_show_that_the_signature_is_older_than_anything()
    {
        Sign(ASignedDocument.SignedAt);
        var report = document.Report(Later);

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal(Later, report.BestSignatureTime);
        Assert.Equal("CAdES-B", report.Level);
    }

    [Theory]
    [InlineData(-1, "TOTAL_PASSED")]
    [InlineData(0, "TOTAL_PASSED")]
    [InlineData(1, "INDETERMINATE/TIMESTAMP_ORDER_FAILURE")]
    public void It_is_not_younger_than_the_one_over_the_signature(int seconds, string verdict)
    {
        Sign(ASignedDocument.SignedAt.AddSeconds(seconds));
        document.Signature = document.Clock.Stamp(document.Signature, ASignedDocument.SignedAt);

        Assert.Equal(verdict, document.Verdict(Later));
    }

    public void Dispose() => document.Dispose();

    private void Sign(DateTimeOffset stamped, byte[]? over = null, SealingKey? key = null)
    {
        var signing = key ?? document.Key;
        var token = document.Clock.Token(over ?? document.Content!, stamped);
        document.Signature = HandMadeSignature.With(
            document.Content!,
            signing.Certificate,
            (ECDsa)signing.Signing,
            attributes =>
                attributes.Append(
                    new(new DerObjectIdentifier(ContentTimeStamp), new DerSet(Asn1Object.FromByteArray(token)))
                )
        );
    }

    private void Revoke(DateTimeOffset at) =>
        document.Lists = [
            document.Authority.RevocationList(
                ASignedDocument.SignedAt.AddDays(30),
                document.Key.Certificate,
                at,
                thisUpdate: ASignedDocument.SignedAt.AddDays(1)
            ),
        ];
}
