using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Judges the signature of a person once more, by what was learned since. The signature that was taken in stays taken in.</summary>
public sealed class JudgeSignature(
    Recorder recorder,
    JudgedSlots slots,
    KnownTrust trust,
    AskedIssuers issuers,
    Vault vault,
    VerdictKeeping keeping
)
{
    /// <remarks>That it was opened for this is on record, and its signer sees it. Of a signer who was erased nothing is left to judge.</remarks>
    /// <exception cref="UnreadableTrustException">Nothing is judged against less than what is configured; the message comes again.</exception>
    /// <exception cref="InvalidOperationException">The house may not open it; the message is set aside, and readiness tells.</exception>
    public async Task Handle(SignatureMayBeJudged message, Wolverine.Envelope envelope, CancellationToken cancellation)
    {
        var instruction = envelope.Instruct();
        var municipality = instruction.Municipality;

        // Nothing is opened that could not be judged.
        if (
            !trust.NamesSigners(municipality)
            || await slots.Find(municipality, message.SlotId, cancellation) is not { } judged
        )
            return;

        var opened = await slots.Open(judged, instruction, cancellation);
        if (opened.Refusal is { } refusal)
            throw new InvalidOperationException($"A signature may not be opened to be judged: {refusal.Code}.");
        if (opened.Signature is { } signature)
            await Judge(judged, signature, instruction, cancellation);
    }

    private async Task Judge(
        JudgedSlot judged,
        byte[] signature,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var asked = await issuers.About(signature, instruction.Municipality, cancellation);
        try
        {
            await recorder.Record(
                instruction,
                SignatureStreams.Verdicts,
                VerdictsId.Of(judged.Id.Value).Value,
                async (verdicts, attempt, stop) =>
                {
                    if (await trust.OfSigners(attempt, stop) is not { Persons: var persons })
                        return Array.Empty<VerdictEvent>();

                    var sealing = await vault.BeginSealing(attempt, judged.Signer, stop);
                    var judgement = Judgement.Of(signature, judged.Content, persons.Knowing(asked), attempt.Now);
                    var verdict = await keeping.OfSignature(
                        attempt,
                        judged.Id,
                        sealing,
                        judgement,
                        ofLevel: null,
                        stop
                    );
                    return KeepVerdict.Decide(new(verdict), verdicts);
                },
                cancellation
            );
        }
        catch (SubjectErasedException)
        {
            // They were erased while it was judged: of them nothing is kept any more.
        }
    }
}
