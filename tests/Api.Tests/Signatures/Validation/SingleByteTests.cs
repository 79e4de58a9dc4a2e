using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Asn1.Cms;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>No byte of what a verdict rests on can be changed without the verdict changing.</summary>
/// <remarks>Each byte is changed alone, in one bit, and where it stands in the file, so that nothing is written again on the way.</remarks>
public sealed class SingleByteTests : IDisposable
{
    private readonly List<ASignedDocument> documents = [];

    public static TheoryData<string> Keys => ["p256", "p521", "rsa"];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Of_the_content(string kind)
    {
        var document = Signed(kind);

        Expect(document, document.Content!, changed => document.Content = changed);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Of_the_signed_attributes(string kind)
    {
        var document = Signed(kind);

        InFile(document, Signer(document).SignedAttrs.GetDerEncoded()[1..]);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Of_the_signature_value(string kind)
    {
        var document = Signed(kind);

        InFile(document, CmsParts.Value(document.Signature));
    }

    [Fact]
    public void Of_the_time_stamp_that_is_needed()
    {
        var document = Signed("p256");
        var token = document.Clock.Token(CmsParts.Value(document.Signature), ASignedDocument.SignedAt);
        document.Signature = CmsParts.WithToken(document.Signature, token);

        InFile(document, token, ASignedDocument.AfterExpiry);
    }

    [Fact]
    public void Of_the_list_inside_that_is_needed()
    {
        var document = Signed("p256");
        var list = ASignedDocument.Der(document.Lists[0]);

        InFile(document.Stamped().Complete(), list, ASignedDocument.AfterExpiry);
    }

    [Fact]
    public void Of_the_answer_inside_that_is_needed()
    {
        var document = Signed("p256");
        using var responder = new TestResponder(document.Authority);
        document.Lists = [];
        document.Answers = [responder.Answer(document.Key.Certificate)];
        var answer = document.Answers[0];

        InFile(document.Complete(), answer);
    }

    [Fact]
    public void Of_the_list_beside_that_is_needed()
    {
        var document = Signed("p256");
        var list = ASignedDocument.Der(document.Lists[0]);

        Expect(document, list, changed => document.Lists = [PemEncoding.WriteString("X509 CRL", changed)]);
    }

    [Fact]
    public void Of_the_answer_beside_that_is_needed()
    {
        var document = Signed("p256");
        using var responder = new TestResponder(document.Authority);
        document.Lists = [];

        Expect(document, responder.Answer(document.Key.Certificate), changed => document.Answers = [changed]);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Of_a_signature_of_json(string kind)
    {
        var document = Signed(kind);
        var json = Json(document, isDetached: false);
        document.Content = null;

        Expect(document, json.Encode(), changed => document.Signature = changed);
    }

    [Fact]
    public void Of_the_content_of_a_signature_of_json()
    {
        var document = Signed("p256");
        document.Signature = Json(document, isDetached: true).Encode();

        Expect(document, document.Content!, changed => document.Content = changed);
    }

    [Fact]
    public void Of_the_time_stamp_over_a_signature_of_json()
    {
        var document = Signed("p256");
        var json = Json(document, isDetached: true);
        var token = document.Clock.Token(Encoding.ASCII.GetBytes(json.Signature), ASignedDocument.SignedAt);

        Expect(
            document,
            token,
            changed => document.Signature = (json with { TimeStamp = changed }).Encode(),
            ASignedDocument.AfterExpiry
        );
    }

    public void Dispose()
    {
        foreach (var document in documents)
            document.Dispose();
    }

    private ASignedDocument Signed(string kind)
    {
        var document = new ASignedDocument(
            kind switch
            {
                "rsa" => RSA.Create(2048),
                "p521" => ECDsa.Create(ECCurve.NamedCurves.nistP521),
                _ => ECDsa.Create(ECCurve.NamedCurves.nistP256),
            }
        );
        documents.Add(document);
        return document;
    }

    private static SignerInfo Signer(ASignedDocument document) =>
        SignerInfo.GetInstance(
            SignedData.GetInstance(ContentInfo.GetInstance(document.Signature).Content).SignerInfos[0]
        );

    private static JadesSignature Json(ASignedDocument document, bool isDetached) =>
        JadesSignature.Over(
            document.Content!,
            document.Key,
            SigningAlgorithm.For(document.Key),
            ASignedDocument.SignedAt.AddMinutes(-1),
            isDetached
        );

    /// <param name="part">Stands somewhere in the file with the signature.</param>
    private static void InFile(ASignedDocument document, byte[] part, DateTimeOffset? at = null)
    {
        var signature = document.Signature;
        var place = signature.AsSpan().IndexOf(part);
        Assert.True(place > 0);
        Expect(
            document,
            part,
            changed => document.Signature = [.. signature[..place], .. changed, .. signature[(place + part.Length)..]],
            at
        );
    }

    /// <param name="bytes">Unchanged they lead to TOTAL_PASSED.</param>
    private static void Expect(ASignedDocument document, byte[] bytes, Action<byte[]> put, DateTimeOffset? at = null)
    {
        put(bytes);
        Assert.Equal("TOTAL_PASSED", document.Verdict(at));
        var kept = new List<string>();
        for (var place = 0; place < bytes.Length; place++)
        {
            var changed = (byte[])bytes.Clone();
            changed[place] ^= (byte)(1 << place % 8);
            put(changed);
            if (Verdict(document, at) == "TOTAL_PASSED")
                kept.Add($"bit {place % 8} of byte {place} of {bytes.Length}");
        }
        Assert.Empty(kept);
    }

    /// <summary>What cannot be read at all is refused before anything is judged.</summary>
    private static string Verdict(ASignedDocument document, DateTimeOffset? at)
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
