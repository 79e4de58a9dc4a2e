using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Application.Signatures.Signing;

/// <summary>A signature of JSON of the form JAdES-BASELINE-B or -T (ETSI TS 119 182-1 V1.2.1) over the exact bytes.</summary>
/// <param name="Header">What was signed beside the content, base64url.</param>
/// <param name="Payload">
/// The content, base64url; null where it is detached as RFC 7515, appendix F, has it: the one file that is signed lies beside the
/// signature, so no <c>sigD</c> points to it.
/// </param>
/// <param name="Signature">The signature value, base64url.</param>
/// <param name="TimeStamp">The token over it; null at level B.</param>
public sealed record JadesSignature(string Header, string? Payload, string Signature, ReadOnlyMemory<byte>? TimeStamp)
{
    public const string CompactMediaType = "application/jose";
    public const string JsonMediaType = "application/jose+json";

    /// <param name="isDetached">The content lies beside the signature, and not in it.</param>
    public static JadesSignature Over(
        ReadOnlySpan<byte> content,
        SealingKey key,
        SigningAlgorithm algorithm,
        DateTimeOffset claimedAt,
        bool isDetached
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(algorithm);
        var header = Base64Url.EncodeToString(JadesHeader.Of(key, algorithm, claimedAt, isDetached));
        var payload = Base64Url.EncodeToString(content);
        var signature = Sign(Encoding.ASCII.GetBytes($"{header}.{payload}"), key.Signing, algorithm);
        return new(header, isDetached ? null : payload, Base64Url.EncodeToString(signature), null);
    }

    /// <summary>What an authority is to stamp: the signature value as it is written, not as it is decoded (clause 5.3.4).</summary>
    public TimeStampImprint Imprint => TimeStampImprint.Over(Signature);

    public JadesSignature With(GivenTimeStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return this with { TimeStamp = stamp.Token };
    }

    /// <summary>The bytes as they are kept: compact (RFC 7515, 7.1), and with a time-stamp in flattened JSON (7.2.2), for compact has no place for one.</summary>
    public byte[] Encode() =>
        TimeStamp is { } token
            ? JadesJson.Flattened(this, token)
            : Encoding.ASCII.GetBytes($"{Header}.{Payload}.{Signature}");

    private static byte[] Sign(byte[] input, AsymmetricAlgorithm key, SigningAlgorithm algorithm) =>
        key switch
        {
            RSA rsa => rsa.SignData(input, algorithm.Digest, algorithm.Padding!),
            ECDsa ecdsa => ecdsa.SignData(input, algorithm.Digest, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            _ => throw new UnfitKeyException("A key is RSA or ECDSA."),
        };
}
