using Sijil.Domain.Signatures.Validation;

namespace Sijil.Domain.Specs.Signatures.Validation;

/// <summary>A signature with which nothing is wrong, and what can be wrong with it.</summary>
internal static class ASignature
{
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Algorithms Strong = new("SHA256", "ECDSA", 256);

    public static readonly RevocationFacts NotRevoked = new(
        "list",
        Now.AddDays(-1),
        Now.AddDays(6),
        RevokedAt: null,
        IsOnHold: false,
        Issuer: null,
        Strong
    );

    public static readonly CertificateFacts Certificate = new(
        "CN=Signer",
        Now.AddYears(-1),
        Now.AddYears(1),
        Strong,
        [NotRevoked]
    );

    public static readonly SignatureFacts Good = new(
        NamesPolicy: false,
        IdentifiesItsCertificate: true,
        DigestMatches: true,
        SignatureMatches: true,
        new(IsSound: true, HasRightUsage: true, [Certificate, Certificate with { Name = "CN=Authority" }]),
        HasAllAttributes: true,
        Now.AddDays(-3),
        Strong,
        ["SHA256"],
        []
    );

    /// <summary>A stamp of an authority whose certificate outlives that of the signer.</summary>
    public static TimeStampFacts Stamp(DateTimeOffset at, StampedPart part = StampedPart.Signature) =>
        new(
            part,
            $"token of {at:O}",
            "Clock",
            at,
            TimeSpan.Zero,
            IsOrdered: false,
            ImprintMatches: true,
            "SHA256",
            Good with
            {
                Chain = new(
                    IsSound: true,
                    HasRightUsage: true,
                    [
                        Certificate with
                        {
                            Name = "CN=Clock",
                            NotAfter = Now.AddYears(9),
                            Revocations =
                            [
                                NotRevoked with
                                {
                                    ThisUpdate = at.AddHours(-1),
                                    NextUpdate = at.AddDays(7),
                                },
                            ],
                        },
                    ]
                ),
            }
        );

    public static SignatureFacts In(this SignatureFacts facts, ChainFacts chain) => facts with { Chain = chain };

    public static SignatureFacts Through(this SignatureFacts facts, params CertificateFacts[] path) =>
        facts.In(facts.Chain! with { Path = path });

    public static SignatureFacts Knowing(this SignatureFacts facts, params RevocationFacts[] revocations) =>
        facts.Through(Certificate with { Revocations = revocations }, Certificate);

    public static SignatureFacts Stamped(this SignatureFacts facts, params TimeStampFacts[] stamps) =>
        facts with
        {
            TimeStamps = stamps,
        };

    public static string VerdictAt(this SignatureFacts? facts, DateTimeOffset at, ValidationPolicy? policy = null) =>
        SignatureValidation.Of(facts, at, policy ?? ValidationPolicy.Default).Verdict.ToString();
}
