using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Reads signatures of the form JAdES (ETSI TS 119 182-1): a JSON Web Signature (RFC 7515) that names its certificate.</summary>
internal static class JadesReading
{
    public const string Form = "JAdES";

    /// <param name="detached">What was signed, where that does not stand inside; null where it is not at hand.</param>
    /// <returns>One of each signer; null where one of them has not the form of such a signature.</returns>
    public static IReadOnlyList<ReadSignature>? Read(ReadOnlyMemory<byte> signature, ReadOnlyMemory<byte>? detached)
    {
        try
        {
            var limit = new ReadingLimit();
            return JwsSerialization.Read(signature) is { } all && !(all[0].Payload is not null && detached is not null)
                ? [.. all.Select(each => Read(each, detached, limit))]
                : null;
        }
        // This is how the parsers say that it is something else, or more than anybody needs.
        catch (Exception fault)
            when (fault
                    is JsonException
                        or FormatException
                        or CryptographicException
                        or InvalidOperationException
                        or ArgumentException
                        or KeyNotFoundException
                        or OverflowException
                        or ExcessiveSignatureException
            )
        {
            return null;
        }
    }

    private static ReadSignature Read(JwsSignature jws, ReadOnlyMemory<byte>? detached, ReadingLimit limit)
    {
        limit.AddSignatures(1);
        var header = JoseHeader.Read(jws.Protected);
        if (!header.IsPayloadEncoded && jws.Payload is not null)
            throw new FormatException("What is not encoded stands beside the signature.");

        var content = jws.Payload is { } inside ? inside.Decoded : detached;
        X509Certificate2Collection beside = [.. header.Certificates];
        limit.Add(beside);
        return new(
            Form,
            header.NamesPolicy,
            header.CertificateDigest?.FindIn(beside),
            beside,
            [],
            content is null ? null : true,
            new(
                header.Scheme,
                jws.SigningInput(header.IsPayloadEncoded, content ?? ReadOnlyMemory<byte>.Empty),
                jws.Signature.Decoded
            ),
            header.CertificateDigest is { } reference ? [reference.Algorithm.Name!] : [],
            header.HasAllAttributes,
            header.ClaimedAt,
            [
                .. EtsiHeader
                    .SignatureTimeStamps(jws.Unprotected, limit)
                    .Select(token =>
                        TimeStampReading.Read(
                            StampedPart.Signature,
                            token,
                            Encoding.ASCII.GetBytes(jws.Signature.Encoded),
                            limit
                        )
                    )
                    .OfType<ReadTimeStamp>(),
            ],
            []
        )
        {
            Inside = jws.Payload?.Decoded,
        };
    }
}
