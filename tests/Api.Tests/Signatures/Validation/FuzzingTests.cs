using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Sijil.Api.Tests.Ledger.TimeStamping;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Api.Tests.Signatures.Validation;

/// <summary>Whatever somebody sends, the readers answer with a verdict: they neither fall, nor hang, nor take more than their share.</summary>
public sealed class FuzzingTests : IDisposable
{
    private const int Samples = 400;

    /// <summary>A thousand times what a check takes, so that a slow machine is no fault of the reader.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ASignedDocument document = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-fuzzing-");

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
    public void An_answer_of_an_authority_of_time()
    {
        using var certificates = new AuthorityCertificates(ASignedDocument.SignedAt);
        certificates.Write(folder.FullName);
        var trust = Trust.Read(Path.Combine(folder.FullName, "trust"));
        var issuer = new TimeStampIssuer(certificates.Own, new FakeTimeProvider(ASignedDocument.SignedAt));
        var reply = issuer.Reply(Question());
        var imprint = TimeStampImprint.Over(document.Content!);
        Assert.Equal(ASignedDocument.SignedAt, TimeStamp.Verify(reply, imprint, trust).At);

        Survives(
            reply,
            damaged =>
            {
                try
                {
                    TimeStamp.Verify(damaged, imprint, trust);
                }
                catch (TimeStampRefusedException) { }
            }
        );
    }

    [Fact]
    public void A_question_to_an_authority_of_time()
    {
        using var certificates = new AuthorityCertificates(ASignedDocument.SignedAt);
        var issuer = new TimeStampIssuer(certificates.Own, new FakeTimeProvider(ASignedDocument.SignedAt));

        Survives(Question(), damaged => Assert.NotEmpty(issuer.Reply(damaged)));
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

    public void Dispose()
    {
        folder.Delete(recursive: true);
        document.Dispose();
    }

    private byte[] Question() =>
        Rfc3161TimestampRequest
            .CreateFromHash(
                SHA256.HashData(document.Content!),
                HashAlgorithmName.SHA256,
                nonce: new byte[] { 7 },
                requestSignerCertificates: true
            )
            .Encode();

    private void Survives(byte[] bytes, Action<byte[]> put) =>
        Damaged(bytes)
            .Sample(
                damaged =>
                {
                    var (before, begun) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                    put(damaged);
                    try
                    {
                        document.Report();
                    }
                    // Files of whom to trust that are none are refused before anything is judged.
                    catch (UnreadableTrustException) { }
                    Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 16 * 1024 * 1024);
                    Assert.True(Stopwatch.GetElapsedTime(begun) < Longest);
                },
                iter: Samples,
                threads: 1
            );
}
