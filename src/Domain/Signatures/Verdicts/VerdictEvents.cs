using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Verdicts;

/// <summary>
/// Everything that was ever said about one signature. A verdict is a claim at its time: a later one stands beside it and changes nothing.
/// </summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
/// <param name="RestsOn">
/// The certificates on the way from the signature and its time-stamps to whom was trusted, those left out, as <see cref="CertificateMark"/>.
/// </param>
public abstract record VerdictEvent(VerdictsId VerdictsId, KeptVerdict Verdict, IReadOnlyList<string> RestsOn);

/// <summary>A seal of the municipality was judged.</summary>
/// <param name="File">The published file with the seal, as it was judged.</param>
/// <param name="Report">The published file with the report, step by step.</param>
public sealed record SealValidated(
    VerdictsId VerdictsId,
    ActReference Act,
    string File,
    KeptVerdict Verdict,
    string Report,
    IReadOnlyList<string> RestsOn,
    DateTimeOffset ValidatedAt
) : VerdictEvent(VerdictsId, Verdict, RestsOn);

/// <summary>A signature of a person was judged, when it was taken in or later.</summary>
/// <param name="Slot">Where it was received; what was received lies there, sealed.</param>
/// <param name="Answers">Answers of responders that were known, sealed as the signer's because they may tell of their certificate; null where there were none.</param>
/// <param name="Report">The report, step by step, sealed as the signer's: it names them.</param>
/// <param name="OfLevel">Null where its level was not in question.</param>
public sealed record SignatureValidated(
    VerdictsId VerdictsId,
    Guid Slot,
    KeptVerdict Verdict,
    SealedValue? Answers,
    SealedValue Report,
    IReadOnlyList<string> RestsOn,
    DateTimeOffset ValidatedAt,
    LevelVerdict? OfLevel = null
) : VerdictEvent(VerdictsId, Verdict, RestsOn);

/// <summary>
/// The same signature, judged against those alone who issue qualified certificates: where it passes it is qualified, and advanced where
/// it does not.
/// </summary>
/// <param name="Answers">As with the verdict beside it.</param>
/// <param name="Report">The same.</param>
public sealed record LevelVerdict(KeptVerdict Verdict, SealedValue? Answers, SealedValue Report);
