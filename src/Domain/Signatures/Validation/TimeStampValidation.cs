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
        OfLog(stamp, policy, examination)
        ?? examination.Require(
            ValidationCheck.TimeStampImprint,
            stamp.ImprintMatches,
            Verdict.Failed(SubIndication.HashFailure),
            stamp.Authority,
            stamp.At
        )
        ?? examination.Note(ValidationCheck.TimeStamp, Obstacle(stamp, now, policy), stamp.Authority, stamp.At);

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

    /// <summary>Whether the way from the signature to what was stamped holds: from its file to an entry, and from there to the checkpoint.</summary>
    private static Verdict? OfLog(TimeStampFacts stamp, ValidationPolicy policy, Examination examination) =>
        stamp.Logged is not { } logged
            ? null
            : examination.Require(
                ValidationCheck.CheckpointPolicy,
                policy.AcceptsCheckpoints,
                Verdict.Open(SubIndication.SigConstraintsFailure),
                policy.Id
            )
                ?? examination.Require(
                    ValidationCheck.LogEntry,
                    logged.NamesSignature,
                    Verdict.Failed(SubIndication.HashFailure),
                    logged.Log
                )
                ?? examination.Require(
                    ValidationCheck.LogInclusion,
                    logged.HasEntry,
                    Verdict.Failed(SubIndication.HashFailure),
                    logged.Log
                );

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
