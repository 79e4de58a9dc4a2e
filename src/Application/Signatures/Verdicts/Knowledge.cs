using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Ledger;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>What a checker knew, by digest: whom they trusted, for signatures and for time-stamps, and what they had of revocation.</summary>
/// <param name="Clocks">The certificates that are believed about time alone, by where they were configured.</param>
/// <param name="Lists">Of revoked certificates.</param>
/// <param name="Answers">Of responders; none where they may tell of a person, because those are kept elsewhere.</param>
internal sealed record Knowledge(
    IReadOnlyList<string> Certificates,
    IReadOnlyList<IReadOnlyList<string>> Clocks,
    IReadOnlyList<string> Lists,
    IReadOnlyList<string> Answers
)
{
    public const string MediaType = "application/json";

    public static Knowledge Of(Trust trust, bool withAnswers) =>
        new(
            Digests(trust.Certificates),
            [.. trust.Clocks.Select(clock => Digests(clock.Certificates))],
            Digests(trust.AllRevocations.OfType<RevocationList>()),
            withAnswers ? Digests(trust.AllRevocations.OfType<OcspAnswer>()) : []
        );

    /// <exception cref="JsonException">It is none.</exception>
    public static Knowledge Read(byte[] bytes) =>
        JsonSerializer.Deserialize<Knowledge>(bytes, StoredJson.Options)
        ?? throw new JsonException("Nothing is listed.");

    public byte[] ToBytes() => CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Options));

    /// <summary>All that it lists.</summary>
    public IEnumerable<string> Digests() =>
        Certificates.Concat(Clocks.SelectMany(clock => clock)).Concat(Lists).Concat(Answers);

    /// <summary>Whom was trusted, with what was known.</summary>
    /// <param name="files">What it lists, in DER, by digest.</param>
    /// <param name="answers">What was kept elsewhere.</param>
    public Trust ToTrust(IReadOnlyDictionary<string, byte[]> files, IEnumerable<IRevocationEvidence> answers) =>
        Trust.Of(
            Certificate(Certificates, files),
            [
                .. Lists.Select(digest => RevocationList.Read(files[digest])),
                .. Answers.Select(digest => OcspAnswer.Read(files[digest])),
                .. answers,
            ],
            Clocks.Select(clock => Certificate(clock, files))
        );

    private static IReadOnlyList<string> Digests(IEnumerable<IRevocationEvidence> evidence) =>
        [.. evidence.Select(each => each.Digest).Distinct()];

    private static IReadOnlyList<string> Digests(IEnumerable<X509Certificate2> certificates) =>
        [.. certificates.Select(certificate => certificate.Digest())];

    private static IReadOnlyList<X509Certificate2> Certificate(
        IEnumerable<string> digests,
        IReadOnlyDictionary<string, byte[]> files
    ) => [.. digests.Select(digest => X509CertificateLoader.LoadCertificate(files[digest]))];
}
