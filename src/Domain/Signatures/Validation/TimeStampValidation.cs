namespace Sijil.Domain.Signatures.Validation;

/// <summary>Whether a time-stamp can be believed now (EN 319 102-1, clause 5.4).</summary>
internal static class TimeStampValidation
{
    /// <returns>Null where the stamp is believed.</returns>
    public static Verdict? Of(
        TimeStampFacts stamp,
        DateTimeOffset now,
        ValidationPolicy policy,
        Examination examination
    ) =>
        examination.Require(
            ValidationCheck.TimeStampImprint,
            stamp.ImprintMatches,
            Verdict.Failed(SubIndication.HashFailure),
            stamp.Authority,
            stamp.At
        ) ?? examination.Note(ValidationCheck.TimeStamp, Obstacle(stamp, now, policy), stamp.Authority, stamp.At);

    /// <summary>The latest time of those stamps over a part that are believed; null where there is none.</summary>
    public static DateTimeOffset? Latest(
        SignatureFacts facts,
        StampedPart part,
        DateTimeOffset now,
        ValidationPolicy policy
    ) =>
        facts
            .TimeStamps.Where(stamp => stamp.Part == part && Of(stamp, now, policy, new Examination()) is null)
            .Max(stamp => (DateTimeOffset?)stamp.At);

    private static Verdict? Obstacle(TimeStampFacts stamp, DateTimeOffset now, ValidationPolicy policy)
    {
        var verdict = BasicValidation.Of(stamp.Token, now, freshAt: stamp.At, policy, new Examination());
        return verdict switch
        {
            { IsPassed: false } => verdict,
            _ when stamp.Token.Chain!.Path is [var signing, ..] && !signing.IsValidAt(stamp.At) => Verdict.Open(
                SubIndication.OutOfBoundsNoPoe
            ),
            _ when !AlgorithmTable.IsReliableAt(stamp.ImprintDigest, now) => Verdict.Open(
                SubIndication.CryptoConstraintsFailureNoPoe
            ),
            _ => null,
        };
    }
}
