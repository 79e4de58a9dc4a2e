namespace Sijil.Domain.Signatures.Validation;

/// <summary>
/// Judges a signature by the process for signatures with time and long-term data (EN 319 102-1, clause 5.5). Pure: the same facts, the
/// same time and the same policy give the same report.
/// </summary>
/// <remarks>
/// Once the earliest proven time of the signature is known, the questions whose answers change with time are asked again as of it, by
/// what is known now.
/// </remarks>
public static class SignatureValidation
{
    /// <summary>Goes up whenever the same facts may lead to another report. A verdict names the version that it was reached by.</summary>
    public const int Procedure = 1;

    /// <param name="facts">Null where it has not the form of a signature.</param>
    /// <param name="now">The time for which is asked.</param>
    public static ValidationReport Of(SignatureFacts? facts, DateTimeOffset now, ValidationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);

        var examination = new Examination();
        var basic = BasicValidation.Of(facts, now, freshAt: now, policy, examination);
        if (facts is null || !MayChangeWithTime(basic))
            return new(basic, now, examination.Steps, []);

        var counted = facts
            .TimeStamps.Where(stamp => TimeStampValidation.Of(stamp, now, policy, examination) is null)
            .ToList();
        var best = counted
            .Where(stamp => stamp.Part != StampedPart.Content)
            .Select(stamp => stamp.At)
            .Append(now)
            .Min();
        // Asked for the same time the same questions have the same answers, and nobody needs to read them twice.
        var again = best < now ? examination : new Examination();
        var verdict =
            OfTimes(facts, basic, best)
            ?? BasicValidation.OfChain(facts, control: best, now, freshAt: best, policy, again)
            ?? OfOrder(counted, examination)
            ?? OfDelay(facts, best, policy, examination)
            ?? BasicValidation.OfAcceptance(facts, best, again)
            ?? BasicValidation.OfChainAlgorithms(facts, now, again)
            ?? Verdict.Passed;
        return new(verdict, best, examination.Steps, [.. counted.Select(stamp => stamp.Digest)]);
    }

    private static bool MayChangeWithTime(Verdict basic) =>
        basic.Reason
            is null
                or SubIndication.CryptoConstraintsFailureNoPoe
                or SubIndication.RevokedNoPoe
                or SubIndication.RevokedCaNoPoe
                or SubIndication.TryLater
                or SubIndication.OutOfBoundsNoPoe
                or SubIndication.OutOfBoundsNotRevoked;

    /// <summary>Clause 5.5.4, step 4: the signature is older than its certificate, or nothing is known of that at any time.</summary>
    private static Verdict? OfTimes(SignatureFacts facts, Verdict basic, DateTimeOffset best) =>
        facts.Chain!.Path is [var signing, ..] && best < signing.NotBefore ? Verdict.Failed(SubIndication.NotYetValid)
        : basic.Reason == SubIndication.OutOfBoundsNoPoe ? basic
        : null;

    /// <summary>Step 4 e): no stamp over the signature, or over a log that has it, came about before one over its content.</summary>
    private static Verdict? OfOrder(List<TimeStampFacts> counted, Examination examination) =>
        counted.Count < 2
            ? null
            : examination.Require(
                ValidationCheck.TimeStampOrder,
                !counted
                    .Where(stamp => stamp.Part == StampedPart.Content)
                    .Any(content =>
                        counted.Any(stamp => stamp.Part != StampedPart.Content && content.IsCertainlyAfter(stamp))
                    ),
                Verdict.Open(SubIndication.TimestampOrderFailure)
            );

    /// <summary>Step 5.</summary>
    private static Verdict? OfDelay(
        SignatureFacts facts,
        DateTimeOffset best,
        ValidationPolicy policy,
        Examination examination
    ) =>
        policy.TimeStampDelay is not { } delay || facts.TimeStamps.All(stamp => stamp.Part != StampedPart.Signature)
            ? null
            : examination.Require(
                ValidationCheck.TimeStampDelay,
                facts.ClaimedAt + delay >= best,
                Verdict.Open(SubIndication.SigConstraintsFailure),
                asOf: best
            );
}
