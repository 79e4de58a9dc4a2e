using System.Security.Cryptography;
using CsCheck;
using Org.BouncyCastle.Asn1.Cms;
using Sijil.Application.Signatures;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>No byte of what a verdict rests on can be changed without the verdict changing.</summary>
public sealed class SingleByteTests : IDisposable
{
    private const long Samples = 250;

    private readonly ASignedDocument document = new();

    [Fact]
    public void Of_the_content() => Expect(document.Content!, changed => document.Content = changed, TestAuthority.Now);

    [Fact]
    public void Of_the_signed_attributes() => InSignature(signer => signer.SignedAttrs.GetEncoded("DER"), skip: 1);

    [Fact]
    public void Of_the_signature_value() => InSignature(signer => signer.Signature.GetOctets(), skip: 0);

    [Fact]
    public void Of_the_time_stamp_that_is_needed()
    {
        var token = document.Clock.Token(CmsParts.Value(document.Signature), ASignedDocument.SignedAt);
        var signature = document.Signature;
        var stamped = CmsParts.WithToken(signature, token);
        Expect(
            token,
            changed =>
            {
                try
                {
                    document.Signature = CmsParts.WithToken(signature, changed);
                    // Some other ways to write the same are written again as they were.
                    if (!changed.AsSpan().SequenceEqual(token) && document.Signature.AsSpan().SequenceEqual(stamped))
                        document.Signature = signature;
                }
                // What is no ASN.1 at all cannot be put into a signature.
                catch (Exception fault) when (fault is IOException or ArgumentException or InvalidOperationException)
                {
                    document.Signature = signature;
                }
            },
            ASignedDocument.AfterExpiry
        );
    }

    [Fact]
    public void Of_the_list_of_revoked_certificates_that_is_needed()
    {
        var list = ASignedDocument.Der(document.Lists[0]);
        Expect(list, changed => document.Lists = [PemEncoding.WriteString("X509 CRL", changed)], TestAuthority.Now);
    }

    [Fact]
    public void Of_the_answer_of_a_responder_that_is_needed()
    {
        using var responder = new TestResponder(document.Authority);
        document.Lists = [];
        Expect(responder.Answer(document.Key.Certificate), changed => document.Answers = [changed], TestAuthority.Now);
    }

    public void Dispose() => document.Dispose();

    private void InSignature(Func<SignerInfo, byte[]> part, int skip)
    {
        var signature = document.Signature;
        var bytes = part(
            SignerInfo.GetInstance(SignedData.GetInstance(ContentInfo.GetInstance(signature).Content).SignerInfos[0])
        )[skip..];
        var place = signature.AsSpan().IndexOf(bytes);
        Assert.True(place > 0);
        Expect(
            bytes,
            changed => document.Signature = [.. signature[..place], .. changed, .. signature[(place + bytes.Length)..]],
            TestAuthority.Now
        );
    }

    /// <param name="bytes">Unchanged they lead to TOTAL_PASSED.</param>
    private void Expect(byte[] bytes, Action<byte[]> put, DateTimeOffset at)
    {
        put(bytes);
        Assert.Equal("TOTAL_PASSED", document.Verdict(at));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte[1, 255])
            .Sample(
                (place, change) =>
                {
                    var changed = (byte[])bytes.Clone();
                    changed[place] ^= change;
                    put(changed);
                    return Verdict(at) != "TOTAL_PASSED";
                },
                iter: Samples,
                threads: 1
            );
    }

    /// <summary>What cannot be read at all is refused before anything is judged.</summary>
    private string Verdict(DateTimeOffset at)
    {
        try
        {
            return document.Verdict(at);
        }
        catch (UnreadableTrustException)
        {
            return "unreadable";
        }
    }
}
