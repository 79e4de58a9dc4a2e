using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;
using Wolverine;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Judges a seal of the municipality as anyone could, and keeps the verdict: whatever is wrong with it is seen here first.</summary>
public sealed class JudgeSeal(
    Recorder recorder,
    JudgedSeals seals,
    PublishedFiles files,
    ISealTrust trust,
    VerdictKeeping keeping
)
{
    /// <exception cref="UnreadableTrustException">Nothing is judged against less than what is configured; the message is set aside until an operator replays it.</exception>
    public async Task Handle(SealMayBeJudged message, Envelope envelope, CancellationToken cancellation)
    {
        var instruction = envelope.Instruct();
        var municipality = instruction.Municipality;
        if (await seals.Find(municipality, message.SealId, file: null, cancellation) is not { } judged)
            return;

        var trusted = trust.Current(municipality);
        if (message.Learned is { } learned)
        {
            var found = await files.Find(municipality, [learned], cancellation);
            trusted = trusted.Knowing(RevocationList.Read(found[learned]));
        }

        await recorder.Record(
            instruction,
            SignatureStreams.Verdicts,
            VerdictsId.Of(message.SealId).Value,
            async (verdicts, attempt, stop) =>
            {
                var judgement = Judgement.Of(judged.Seal, judged.Document, trusted, attempt.Now);
                var verdict = await keeping.OfSeal(attempt, judged.Act, judged.File, judgement, stop);
                return KeepVerdict.Decide(new(verdict), verdicts);
            },
            cancellation
        );
    }
}
