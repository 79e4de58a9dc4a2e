using System.Buffers.Text;
using System.Text;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Signatures of JSON, those that are right and those that are not.</summary>
public sealed class JadesValidationTests : IDisposable
{
    private readonly ASignedDocument document = new();

    [Fact]
    public void One_with_its_content_inside_passes()
    {
        document.Signature = Made(isDetached: false).Encode();
        document.Content = null;
        var report = document.Report();

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("JAdES-B", report.Level);
        Assert.Equal(ASignedDocument.SignedAt.AddMinutes(-1), report.ClaimedAt);
    }

    [Fact]
    public void One_beside_its_content_passes()
    {
        document.Signature = Made(isDetached: true).Encode();

        Assert.Equal("TOTAL_PASSED", document.Verdict());
    }

    [Fact]
    public void Beside_another_content_it_does_not()
    {
        document.Signature = Made(isDetached: true).Encode();
        document.Content![^3] ^= 1;

        Assert.Equal("TOTAL_FAILED/SIG_CRYPTO_FAILURE", document.Verdict());
    }

    [Fact]
    public void Without_its_content_it_cannot_be_judged()
    {
        document.Signature = Made(isDetached: true).Encode();
        document.Content = null;

        Assert.Equal("INDETERMINATE/SIGNED_DATA_NOT_FOUND", document.Verdict());
    }

    [Fact]
    public void Content_inside_and_beside_is_one_too_many()
    {
        document.Signature = Made(isDetached: false).Encode();

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    [Fact]
    public void A_time_stamp_over_it_counts()
    {
        Stamp(made => Encoding.ASCII.GetBytes(made.Signature));
        var report = document.Report(ASignedDocument.AfterExpiry);

        Assert.Equal("TOTAL_PASSED", report.Verdict.ToString());
        Assert.Equal("JAdES-T", report.Level);
        Assert.Equal(ASignedDocument.SignedAt, report.BestSignatureTime);
    }

    [Fact]
    public void One_over_the_decoded_value_does_not()
    {
        Stamp(made => Base64Url.DecodeFromChars(made.Signature));

        Assert.Equal("INDETERMINATE/OUT_OF_BOUNDS_NOT_REVOKED", document.Verdict(ASignedDocument.AfterExpiry));
    }

    [Theory]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"none\"", "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"HS256\"", "INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"ES384\"", "TOTAL_FAILED/SIG_CRYPTO_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"RS256\"", "TOTAL_FAILED/SIG_CRYPTO_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"ES256\",\"alg\":\"ES256\"", "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"ES256\",\"b64\":false", "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"ES256\",\"crit\":[\"new\"],\"new\":1", "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"ES256\",\"crit\":[]", "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"ES256\",\"crit\":[\"iat\"],\"sigD\":{}", "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData(
        "\"alg\":\"ES256\"",
        "\"alg\":\"ES256\",\"crit\":[\"iat\"],\"b64\":false",
        "TOTAL_FAILED/FORMAT_FAILURE"
    )]
    [InlineData("\"iat\":", "\"iat\":900000000", "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData("\"iat\":", "\"x5t#o\":{},\"iat\":", "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND")]
    [InlineData("\"x5t#S256\":", "\"x5t#o\":{},\"kid\":", "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData("\"alg\":\"ES256\"", "\"alg\":\"ES256\",\"sigPId\":{}", "INDETERMINATE/SIGNATURE_POLICY_NOT_AVAILABLE")]
    [InlineData("\"x5t#S256\":\"", "\"x5t#S256\":\"AAAA", "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND")]
    [InlineData("\"x5t#S256\"", "\"x5t\"", "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND")]
    public void A_header_that_says_something_else_is_judged_by_what_it_says(string was, string now, string verdict)
    {
        var made = Made(isDetached: true);
        var header = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(made.Header));
        Assert.Contains(was, header, StringComparison.Ordinal);
        var changed = header.Replace(was, now, StringComparison.Ordinal);
        document.Signature = (
            made with
            {
                Header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(changed)),
            }
        ).Encode();

        Assert.Equal(verdict, document.Verdict());
    }

    [Theory]
    [InlineData("e")]
    [InlineData("eyJ9..")]
    [InlineData("e30..AA==")]
    [InlineData("{}")]
    [InlineData("{\"payload\":1}")]
    [InlineData("{\"payload\":null,\"protected\":\"e30\",\"signature\":\"AA\"}")]
    [InlineData("{\"protected\":\"e30\",\"signature\":\"AA\",\"header\":{\"etsiU\":[{\"sigTst\":{}}]}}")]
    [InlineData(
        "{\"protected\":\"e30\",\"signature\":\"AA\",\"header\":{\"etsiU\":[{\"sigTst\":{\"tstTokens\":[{}]}}]}}"
    )]
    [InlineData("{\"signatures\":[]}")]
    public void Garbage_is_no_signature(string text)
    {
        document.Signature = Encoding.UTF8.GetBytes(text);

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    public void Dispose() => document.Dispose();

    private JadesSignature Made(bool isDetached) =>
        JadesSignature.Over(
            document.Content,
            document.Key,
            SigningAlgorithm.For(document.Key),
            ASignedDocument.SignedAt.AddMinutes(-1),
            isDetached
        );

    private void Stamp(Func<JadesSignature, byte[]> stamped)
    {
        var made = Made(isDetached: true);
        document.Signature = (
            made with
            {
                TimeStamp = document.Clock.Token(stamped(made), ASignedDocument.SignedAt),
            }
        ).Encode();
    }
}
