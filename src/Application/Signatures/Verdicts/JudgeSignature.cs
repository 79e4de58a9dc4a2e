using Sijil.Application.DataRights;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Verdicts;

/// <summary>Judges the signature of a person once more, by what was learned since. The signature that was taken in stays taken in.</summary>
public sealed class JudgeSignature(
    Recorder recorder,
    JudgedSlots slots,
    PublishedFiles files,
    ISignerTrust trust,
    Vault vault,
    VerdictKeeping keeping
)
{
    /// <remarks>That it was opened for this is on record, and its signer sees it. Of a signer who was erased nothing is left to judge.</remarks>
    /// <exception cref="UnreadableTrustException">Nothing is judged against less than what is configured; the message is set aside until an operator replays it.</exception>
    public async Task Handle(SignatureMayBeJudged message, Wolverine.Envelope envelope, CancellationToken cancellation)
    {
        var instruction = envelope.Instruct();
        var municipality = instruction.Municipality;
        if (
            trust.Find(municipality) is not { Persons: var persons }
            || await slots.Find(municipality, message.SlotId, cancellation) is not { } judged
            || (await slots.Open(judged, instruction, cancellation)).Signature is not { } signature
        )
            return;

        var list = (await files.Find(municipality, [message.Learned], cancellation))[message.Learned];
        var trusted = persons.Knowing(RevocationList.Read(list));
        await recorder.Record(
            instruction,
            SignatureStreams.Verdicts,
            VerdictsId.Of(message.SlotId).Value,
            async (verdicts, attempt, stop) =>
            {
                var sealing = await vault.BeginSealing(attempt, judged.Signer, stop);
                var judgement = Judgement.Of(signature, judged.Content, trusted, attempt.Now);
                var verdict = await keeping.OfSignature(attempt, judged.Id, sealing, judgement, stop);
                return KeepVerdict.Decide(new(verdict), verdicts);
            },
            cancellation
        );
    }
}
