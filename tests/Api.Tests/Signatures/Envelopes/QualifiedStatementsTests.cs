using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>ETSI EN 319 412-5: what a certificate has to say of itself before a person's signature by it can be a qualified one.</summary>
public sealed class QualifiedStatementsTests
{
    private const string Qualified = "0.4.0.1862.1.1";
    private const string OnDevice = "0.4.0.1862.1.4";
    private const string Purpose = "0.4.0.1862.1.6";
    private const string Signatures = "0.4.0.1862.1.6.1";
    private const string Seals = "0.4.0.1862.1.6.2";
    private const string Sites = "0.4.0.1862.1.6.3";

    [Fact]
    public void That_it_is_qualified_for_signatures_of_persons_with_a_key_on_a_device() =>
        Assert.True(Says([Qualified, OnDevice], [Signatures]));

    [Theory]
    [InlineData(Seals)]
    [InlineData(Sites)]
    public void One_for_something_else_makes_no_signature_of_a_person(string purpose) =>
        Assert.False(Says([Qualified, OnDevice], [purpose]));

    [Fact]
    public void Nor_does_one_for_signatures_and_seals() =>
        Assert.False(Says([Qualified, OnDevice], [Signatures, Seals]));

    [Fact]
    public void Nor_one_that_does_not_say_for_what() => Assert.False(Says([Qualified, OnDevice], null));

    [Theory]
    [InlineData(Qualified)]
    [InlineData(OnDevice)]
    public void Nor_one_that_says_half_of_it(string only) => Assert.False(Says([only], [Signatures]));

    [Fact]
    public void What_is_said_twice_is_not_said() => Assert.False(Says([Qualified, Qualified, OnDevice], [Signatures]));

    [Fact]
    public void What_cannot_be_read_says_nothing() => Assert.False(Certificate([0x30, 0x05, 1]).SaysQualified());

    private static bool Says(string[] statements, string[]? purposes)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            foreach (var statement in statements)
                using (writer.PushSequence())
                    writer.WriteObjectIdentifier(statement);
            if (purposes is not null)
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Purpose);
                    using (writer.PushSequence())
                        foreach (var purpose in purposes)
                            writer.WriteObjectIdentifier(purpose);
                }
        }
        return Certificate(writer.Encode()).SaysQualified();
    }

    private static X509Certificate2 Certificate(byte[] statements)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Somebody", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509Extension("1.3.6.1.5.5.7.1.3", statements, critical: false));
        return request.CreateSelfSigned(TestAuthority.From, TestAuthority.Until);
    }
}
