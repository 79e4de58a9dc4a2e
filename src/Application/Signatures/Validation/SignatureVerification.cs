using Sijil.Domain.Ledger;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Validation;

/// <summary>Checks signatures without a database and without a network: by what is given, what travels with them, and who is trusted.</summary>
public static class SignatureVerification
{
    /// <param name="signature">CAdES, or JAdES.</param>
    /// <param name="content">What was signed, byte for byte; null where it stands inside, or is not at hand.</param>
    /// <param name="at">The time for which is asked, usually the present.</param>
    /// <param name="logged">What shows that the file with the signature was in a log; counts where the policy accepts it.</param>
    /// <param name="cancellation">Ends the check between two signatures.</param>
    /// <returns>A report on each signature in it, at least one.</returns>
    public static IReadOnlyList<SignatureReport> Verify(
        ReadOnlyMemory<byte> signature,
        ReadOnlyMemory<byte>? content,
        Trust trust,
        DateTimeOffset at,
        ValidationPolicy? policy = null,
        LoggedSignature? logged = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(trust);

        var stamp = logged?.StampOver(signature);
        var digest = content is { } bytes ? Digest.Of(bytes.Span) : null;
        return Read(signature, content) is { } read
            ?
            [
                .. read.Select(each =>
                    Verify(
                        stamp is null ? each : each.Beneath(stamp),
                        trust,
                        at,
                        policy ?? ValidationPolicy.Default,
                        digest,
                        cancellation
                    )
                ),
            ]
            : [Malformed(at, policy ?? ValidationPolicy.Default, digest)];
    }

    /// <remarks>No message of CMS begins as JSON or base64url does.</remarks>
    internal static IReadOnlyList<ReadSignature>? Read(ReadOnlyMemory<byte> signature, ReadOnlyMemory<byte>? content) =>
        signature.Span is [(byte)'{' or (byte)'e', ..]
            ? JadesReading.Read(signature, content)
            : CadesReading.Read(signature, content);

    private static SignatureReport Verify(
        ReadSignature signature,
        Trust trust,
        DateTimeOffset at,
        ValidationPolicy policy,
        string? digest,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        var facts = SignatureFinding.Facts(signature, trust, at);
        var report = SignatureValidation.Of(facts, at, policy);
        return new(
            report.Verdict,
            SignatureForm.Of(signature, facts),
            at,
            report.BestSignatureTime,
            signature.ClaimedAt,
            digest,
            signature.Certificate is { } certificate ? SignerCertificate.Of(certificate) : null,
            [
                .. facts.TimeStamps.Select(stamp => new TimeStampReport(
                    stamp.Part,
                    stamp.Digest,
                    stamp.Authority,
                    stamp.At,
                    report.Counted.Contains(stamp.Digest)
                )),
            ],
            report.Steps,
            [.. signature.CounterSignatures.Select(each => Verify(each, trust, at, policy, digest: null, cancellation))]
        )
        {
            InsideDigest = signature.Inside is { } inside ? Digest.Of(inside.Span) : null,
        };
    }

    private static SignatureReport Malformed(DateTimeOffset at, ValidationPolicy policy, string? digest)
    {
        var report = SignatureValidation.Of(null, at, policy);
        return new(report.Verdict, "", at, at, null, digest, null, [], report.Steps, []);
    }
}
