namespace Sijil.Domain.Signatures.Validation;

/// <summary>What cryptography found out about one signature, before anybody judges it: of a document, or of a time-stamp.</summary>
/// <param name="NamesPolicy">It was made under a policy that it names, and which nobody here has.</param>
/// <param name="IdentifiesItsCertificate">The digest that was signed is that of the certificate beside the signature.</param>
/// <param name="DigestMatches">The digest that was signed is that of the content; null where the content is not here.</param>
/// <param name="SignatureMatches">It was made with the certificate's key; null where its algorithm is not known here.</param>
/// <param name="Chain">Null where no chain leads to a trusted certificate.</param>
/// <param name="Digests">What binds content and certificate to the signature, as .NET and OpenSSL write them.</param>
/// <param name="HasAllAttributes">It says everything that one of its kind must say.</param>
/// <param name="ClaimedAt">When it says it was made: a claim.</param>
public sealed record SignatureFacts(
    bool NamesPolicy,
    bool IdentifiesItsCertificate,
    bool? DigestMatches,
    bool? SignatureMatches,
    ChainFacts? Chain,
    bool HasAllAttributes,
    DateTimeOffset? ClaimedAt,
    Algorithms Algorithms,
    IReadOnlyList<string> Digests,
    IReadOnlyList<TimeStampFacts> TimeStamps
);
