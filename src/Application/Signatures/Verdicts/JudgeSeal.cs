using Sijil.Domain.Signatures;
using Sijil.Domain.Signatures.Verdicts;
using Wolverine;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Judges a seal of the municipality as anyone could, and keeps the verdict: whatever is wrong with it is seen here first.</summary>
public sealed class JudgeSeal(Recorder recorder, JudgedSeals seals, KnownTrust trust, VerdictKeeping keeping)
{
    /// <exception cref="UnreadableTrustException">Nothing is judged against less than what is configured; the message comes again.</exception>
    public async Task Handle(SealMayBeJudged message, Envelope envelope, CancellationToken cancellation)
    {
        var instruction = envelope.Instruct();
        var municipality = instruction.Municipality;
        if (await seals.Find(municipality, message.SealId, file: null, cancellation) is not { } judged)
            return;

        await recorder.Record(
            instruction,
            SignatureStreams.Verdicts,
            VerdictsId.Of(message.SealId).Value,
            async (verdicts, attempt, stop) =>
            {
                // A seal that was raised meanwhile is judged by the message of that, and nothing is said of its older file any more.
                var newest = await attempt.RelyOnNewest(SignatureStreams.Seal, message.SealId, stop);
                if (newest is not Seal.Affixed affixed || affixed.Digest != judged.File)
                    return Array.Empty<VerdictEvent>();

                var trusted = await trust.OfSeals(attempt, stop);
                var judgement = Judgement.Of(judged.Seal, judged.Document, trusted, attempt.Now);
                var verdict = await keeping.OfSeal(attempt, judged.Act, judged.File, judgement, stop);
                return KeepVerdict.Decide(new(verdict), verdicts);
            },
            cancellation
        );
    }
}
