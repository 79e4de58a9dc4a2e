using System.Text;
using CsCheck;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Whatever somebody sends, the readers answer with a verdict: they neither fall, nor hang, nor take more than their share.</summary>
public sealed class FuzzingTests : IDisposable
{
    private const int Samples = 400;

    private readonly ASignedDocument document = new();

    /// <summary>Bytes that were changed, cut out, put in twice, or made long.</summary>
    private static Gen<byte[]> Damaged(byte[] bytes) =>
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, bytes.Length - 1], Gen.Byte.Array[0, 40], Gen.Int[0, 3])
            .Select((from, to, others, way) => Damaged(bytes, Math.Min(from, to), Math.Max(from, to), others, way));

    private static byte[] Damaged(byte[] bytes, int start, int end, byte[] others, int way) =>
        way switch
        {
            0 => [.. bytes[..start], .. others, .. bytes[Math.Min(bytes.Length, start + others.Length)..]],
            1 => [.. bytes[..start], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[start..]],
            _ => [.. bytes[..start], 0x84, 0x7f, 0xff, 0xff, 0xff, .. bytes[start..]],
        };

    [Fact]
    public void A_complete_signature() =>
        Survives(document.Stamped().Complete().Signature, damaged => document.Signature = damaged);

    [Fact]
    public void A_token_of_time()
    {
        var token = document.Clock.Token(CmsParts.Value(document.Signature), ASignedDocument.SignedAt);
        Survives(
            token,
            damaged =>
                Application.Signatures.Validation.TimeStampReading.Read(
                    Domain.Signatures.Validation.StampedPart.Signature,
                    damaged,
                    damaged,
                    new()
                )
        );
    }

    [Fact]
    public void A_signature_of_json()
    {
        var made = JadesSignature.Over(
            document.Content,
            document.Key,
            SigningAlgorithm.For(document.Key),
            ASignedDocument.SignedAt,
            isDetached: true
        );
        Survives(
            (
                made with
                {
                    TimeStamp = document.Clock.Token(Encoding.ASCII.GetBytes(made.Signature), ASignedDocument.SignedAt),
                }
            ).Encode(),
            damaged => document.Signature = damaged
        );
        Survives(
            Encoding.ASCII.GetBytes(made.Header),
            damaged =>
                document.Signature = (
                    made with
                    {
                        Header = System.Buffers.Text.Base64Url.EncodeToString(damaged),
                    }
                ).Encode()
        );
    }

    [Fact]
    public void A_list_of_revoked_certificates() =>
        Survives(
            ASignedDocument.Der(document.Lists[0]),
            damaged => document.Lists = [System.Security.Cryptography.PemEncoding.WriteString("X509 CRL", damaged)]
        );

    [Fact]
    public void An_answer_of_a_responder()
    {
        using var responder = new TestResponder(document.Authority);
        Survives(responder.Answer(document.Key.Certificate), damaged => document.Answers = [damaged]);
    }

    public void Dispose() => document.Dispose();

    private void Survives(byte[] bytes, Action<byte[]> put) =>
        Damaged(bytes)
            .Sample(
                damaged =>
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    put(damaged);
                    try
                    {
                        document.Report();
                    }
                    // Files of whom to trust that are none are refused before anything is judged.
                    catch (UnreadableTrustException) { }
                    Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 * 1024 * 1024);
                },
                iter: Samples,
                threads: 1
            );
}
