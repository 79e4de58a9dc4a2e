using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Levels;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Judges signatures that persons made elsewhere.</summary>
public static class SubmittedSignatures
{
    /// <summary>The first byte of every CMS; JSON and its base64url begin otherwise.</summary>
    private const byte Sequence = 0x30;

    /// <summary>The verdict at a moment, and what the signature proves where it passes.</summary>
    /// <param name="signature">A detached CAdES signature of one signer.</param>
    /// <param name="content">What is to have been signed.</param>
    /// <param name="trusted">Null where the municipality has named nobody.</param>
    public static JudgedSignature Judge(byte[] signature, byte[] content, SignerTrust? trusted, DateTimeOffset at)
    {
        if (trusted is null)
            return JudgedSignature.Refused(Verdict.Open(SubIndication.NoCertificateChainFound));
        if (
            signature is not [Sequence, ..]
            || Judgement.Of(signature, content, trusted.Persons, at) is not { Reports: [var report] } judgement
        )
            return JudgedSignature.Refused(Verdict.Failed(SubIndication.FormatFailure));
        if (!report.Verdict.IsPassed)
            return JudgedSignature.Refused(report.Verdict);

        var certificate = report.Certificate!.Digest;
        var ofLevel =
            trusted.Qualified is { } qualified && Find(signature, certificate).SaysQualified()
                ? Judgement.Of(signature, content, qualified, at)
                : null;
        var isQualified = ofLevel?.Reports.All(qualification => qualification.Verdict.IsPassed) == true;
        return new(report.Verdict, certificate, isQualified ? SignatureLevel.Qualified : SignatureLevel.Advanced)
        {
            Judgement = judgement,
            OfLevel = ofLevel,
        };
    }

    private static X509Certificate2 Find(byte[] signature, string digest)
    {
        var cms = new SignedCms();
        cms.Decode(signature);
        return cms.Certificates.First(certificate => certificate.Digest() == digest);
    }
}

/// <param name="Certificate">The digest of the certificate it was made with; null where it did not pass, or was made without.</param>
/// <param name="Level">What it proves; of one that did not pass nothing follows from it.</param>
public sealed record JudgedSignature(Verdict Verdict, string? Certificate, SignatureLevel Level)
{
    /// <summary>What the verdict follows from; null where it did not pass, or there was nothing to judge.</summary>
    internal Judgement? Judgement { get; init; }

    /// <summary>What its level follows from; null where its certificate does not say that it is qualified, or nobody is named who issues such.</summary>
    internal Judgement? OfLevel { get; init; }

    /// <summary>An act of a person who has signed in, without a certificate: there is nothing that could fail.</summary>
    public static readonly JudgedSignature ActAlone = new(Verdict.Passed, null, SignatureLevel.Simple);

    internal static JudgedSignature Refused(Verdict verdict) => new(verdict, null, SignatureLevel.Simple);
}
