using System.Formats.Asn1;
using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Cms;
using Attribute = Org.BouncyCastle.Asn1.Cms.Attribute;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>
/// What is signed once is not signed twice (EN 319 122-1, clause 6.3): of two values one reader would see the first, and another the
/// last.
/// </summary>
public sealed class RepeatedAttributeTests : IDisposable
{
    private const string ContentType = "1.2.840.113549.1.9.3";
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningTime = "1.2.840.113549.1.9.5";
    private const string SigningCertificate = "1.2.840.113549.1.9.16.2.12";
    private const string Policy = "1.2.840.113549.1.9.16.2.15";
    private const string Commitment = "1.2.840.113549.1.9.16.2.16";
    private const string Location = "1.2.840.113549.1.9.16.2.17";
    private const string SignerAttributes = "1.2.840.113549.1.9.16.2.18";
    private const string SignerAttributesV2 = "0.4.0.19122.1.1";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";

    private readonly ASignedDocument document = new();

    [Theory]
    [InlineData(ContentType)]
    [InlineData(MessageDigest)]
    [InlineData(SigningTime)]
    [InlineData(SigningCertificateV2)]
    public void What_is_there_already(string kind)
    {
        Assert.Equal("TOTAL_PASSED", Verdict());
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", Verdict(Of(kind, Other(kind))));
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", Verdict(into: kind, Other(kind)));
    }

    [Theory]
    [InlineData(SigningCertificate, "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND")]
    [InlineData(Policy, "INDETERMINATE/SIGNATURE_POLICY_NOT_AVAILABLE")]
    [InlineData(Commitment, "TOTAL_PASSED")]
    [InlineData(Location, "TOTAL_PASSED")]
    [InlineData(SignerAttributes, "TOTAL_PASSED")]
    [InlineData(SignerAttributesV2, "TOTAL_PASSED")]
    public void What_may_be_there_once(string kind, string verdict)
    {
        Assert.Equal(verdict, Verdict(Of(kind, Other(kind))));
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", Verdict(Of(kind, Other(kind)), Of(kind, Another(kind))));
        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", Verdict(Of(kind, Other(kind), Another(kind))));
    }

    /// <summary>The older statement beside the newer one is no fault where both name the same certificate.</summary>
    [Fact]
    public void Both_versions_of_the_statement_which_certificate_it_is() =>
        Assert.Equal(
            "TOTAL_PASSED",
            Verdict(
                Of(
                    SigningCertificate,
                    new DerSequence(
                        new DerSequence(new DerSequence(new DerOctetString(Sha1(document.Key.Certificate.RawData))))
                    )
                )
            )
        );

    [Theory]
    [InlineData(ContentType, "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData(MessageDigest, "TOTAL_FAILED/FORMAT_FAILURE")]
    [InlineData(SigningCertificateV2, "INDETERMINATE/NO_SIGNING_CERTIFICATE_FOUND")]
    [InlineData(SigningTime, "INDETERMINATE/SIG_CONSTRAINTS_FAILURE")]
    public void What_must_be_there_is_not_left_out_either(string kind, string verdict) =>
        Assert.Equal(verdict, VerdictOf(attributes => attributes.Where(each => each.AttrType.Id != kind)));

    /// <summary>Others would sort what was signed before they look at its signature, and look at other bytes.</summary>
    [Fact]
    public void Nor_does_it_stand_in_another_order()
    {
        var signed = SignedData.GetInstance(ContentInfo.GetInstance(document.Signature).Content);
        var attributes = new AsnReader(
            SignerInfo.GetInstance(signed.SignerInfos[0]).SignedAttrs.GetDerEncoded(),
            AsnEncodingRules.DER
        ).ReadSetOf();
        var first = attributes.ReadEncodedValue().ToArray();
        var second = attributes.ReadEncodedValue().ToArray();
        var place = document.Signature.AsSpan().IndexOf(first);
        byte[] exchanged = [.. second, .. first];
        exchanged.CopyTo(document.Signature, place);

        Assert.Equal("TOTAL_FAILED/FORMAT_FAILURE", document.Verdict());
    }

    public void Dispose() => document.Dispose();

    private string Verdict(params Attribute[] more) => VerdictOf(attributes => attributes.Concat(more));

    private string Verdict(string into, Asn1Encodable more) =>
        VerdictOf(attributes =>
            attributes.Select(each =>
                each.AttrType.Id == into ? new Attribute(each.AttrType, new DerSet(each.AttrValues[0], more)) : each
            )
        );

    private string VerdictOf(Func<IEnumerable<Attribute>, IEnumerable<Attribute>> change)
    {
        document.Signature = HandMadeSignature.With(
            document.Content!,
            document.Key.Certificate,
            (ECDsa)document.Key.Signing,
            change
        );
        return document.Verdict();
    }

    private static byte[] Sha1(byte[] bytes) => CryptographicOperations.HashData(HashAlgorithmName.SHA1, bytes);

    private static Attribute Of(string kind, params Asn1Encodable[] values) =>
        new(new DerObjectIdentifier(kind), new DerSet(values));

    private Asn1Encodable Other(string kind) => Value(kind, document.Clock.Certificate.RawData);

    private Asn1Encodable Another(string kind) => Value(kind, document.Authority.Certificate.RawData);

    /// <summary>Well-formed, and not what stands there.</summary>
    private static Asn1Encodable Value(string kind, byte[] seed) =>
        kind switch
        {
            ContentType => new DerObjectIdentifier("1.2.840.113549.1.9.16.1.4"),
            MessageDigest => new DerOctetString(SHA256.HashData(seed)),
            SigningTime => new Time(TestAuthority.Now.AddDays(-1).UtcDateTime),
            Policy => new DerSequence(
                new DerObjectIdentifier("1.2.3.4"),
                new DerSequence(
                    new DerSequence(new DerObjectIdentifier("2.16.840.1.101.3.4.2.1")),
                    new DerOctetString(SHA256.HashData(seed))
                )
            ),
            _ => new DerSequence(
                new DerSequence(
                    new DerSequence(new DerOctetString(SHA256.HashData(seed)[..(kind == SigningCertificate ? 20 : 32)]))
                )
            ),
        };
}
