using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Finds out about a signature what a verdict rests on, with whom a checker trusts and what that one knows.</summary>
internal static class SignatureFinding
{
    public static SignatureFacts Facts(ReadSignature signature, Trust trust, DateTimeOffset at)
    {
        var beside = new X509Certificate2Collection(signature.Beside);
        foreach (var stamp in signature.TimeStamps)
            beside.AddRange(stamp.Token.Beside);
        IReadOnlyList<IRevocationEvidence> evidence =
        [
            .. trust
                .AllRevocations.Concat(signature.Evidence)
                .Concat(signature.TimeStamps.SelectMany(stamp => stamp.Token.Evidence))
                .DistinctBy(each => each.Digest)
                .OrderBy(each => each.Digest, StringComparer.Ordinal), // So that the report does not follow from where each was found.
        ];
        return Facts(
            signature,
            certificate => certificate.MaySignDocuments(),
            (certificate, isRight) => Chain(certificate, beside, [trust], at, isRight, evidence)
        ) with
        {
            TimeStamps =
            [
                .. signature.TimeStamps.Select(stamp => new TimeStampFacts(
                    stamp.Part,
                    stamp.Digest,
                    stamp.Token.Certificate?.GetNameInfo(X509NameType.SimpleName, forIssuer: false) ?? "?",
                    stamp.At,
                    stamp.Accuracy,
                    stamp.IsOrdered,
                    stamp.ImprintMatches,
                    stamp.ImprintDigest,
                    Facts(
                        stamp.Token,
                        certificate => certificate.IsOnlyFor(SignatureOids.TimeStamping),
                        (certificate, isRight) =>
                            Chain(certificate, beside, [trust, .. trust.Clocks], at, isRight, evidence)
                    ),
                    stamp.Logged
                )),
            ],
        };
    }

    private static SignatureFacts Facts(
        ReadSignature signature,
        Func<X509Certificate2, bool> isRight,
        Func<X509Certificate2, bool, ChainFacts?> chain
    ) =>
        new(
            signature.NamesPolicy,
            signature.Certificate is not null,
            signature.DigestMatches,
            signature.Certificate is { } signing ? signature.Value.IsOf(signing) : false,
            signature.Certificate is { } certificate ? chain(certificate, isRight(certificate)) : null,
            signature.HasAllAttributes,
            signature.ClaimedAt,
            signature.Value.AlgorithmsWith(signature.Certificate),
            signature.Digests,
            []
        );

    /// <summary>Null where no chain leads to a trusted certificate, or one on the way cannot be read.</summary>
    private static ChainFacts? Chain(
        X509Certificate2 certificate,
        X509Certificate2Collection beside,
        IEnumerable<Trust> trusts,
        DateTimeOffset at,
        bool hasRightUsage,
        IReadOnlyList<IRevocationEvidence> evidence
    )
    {
        try
        {
            return
                trusts
                    .Select(trust => CertificatePath.Of(certificate, beside, trust, at))
                    .FirstOrDefault(path => path is not null)
                    is var (path, isSound)
                ? CertificatePath.Facts(path, isSound, hasRightUsage, evidence)
                : null;
        }
        // A certificate whose key or extension is none leads nowhere.
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            return null;
        }
    }
}
