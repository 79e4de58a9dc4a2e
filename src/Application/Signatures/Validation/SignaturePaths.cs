using System.Security.Cryptography.X509Certificates;

namespace Sijil.Application.Signatures.Validation;

/// <summary>The ways from the certificates of a signature and of its time-stamps up to whom is trusted.</summary>
internal static class SignaturePaths
{
    /// <returns>The certificate first, and the trusted one, if a way leads there, last; none of a signature that cannot be read.</returns>
    public static IEnumerable<SignaturePath> Of(
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? content,
        Trust trust,
        DateTimeOffset at
    ) =>
        SignatureVerification
            .Read(signature, content)
            ?.SelectMany(each =>
                each.TimeStamps.Select(stamp => Of(stamp.Token, each.Beside, [trust, .. trust.Clocks], at))
                    .Prepend(Of(each, [], [trust], at))
            )
            .OfType<SignaturePath>()
        ?? [];

    private static SignaturePath? Of(
        ReadSignature signature,
        X509Certificate2Collection others,
        IEnumerable<Trust> trusts,
        DateTimeOffset at
    )
    {
        if (signature.Certificate is not { } certificate)
            return null;

        var beside = new X509Certificate2Collection(signature.Beside);
        beside.AddRange(others);
        return
            trusts
                .Select(trust => CertificatePath.Of(certificate, beside, trust, at))
                .FirstOrDefault(path => path is not null)
                is var (path, _)
            ? new(path, IsTrusted: true, signature.Evidence)
            : new([certificate], IsTrusted: false, signature.Evidence);
    }
}

/// <param name="IsTrusted">Whether the last one is.</param>
/// <param name="Embedded">What travels with the signature and tells about revocation.</param>
internal sealed record SignaturePath(
    IReadOnlyList<X509Certificate2> Certificates,
    bool IsTrusted,
    IReadOnlyList<IRevocationEvidence> Embedded
);
