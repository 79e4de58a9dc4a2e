using Sijil.Application.DataRights;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Validation;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class SubmitSignatureHandler(Recorder recorder, SubmittedSignatures signatures, Vault vault)
{
    /// <summary>Stands for the commitment of every certificate but the one that is bound; it is no commitment, and never recorded.</summary>
    private const string Another = "another";

    /// <summary>Takes a signature in, if it passes; it goes into the vault, because it names its signer.</summary>
    /// <returns>What is told of the command, and the verdict where there was something to judge.</returns>
    public async Task<(Outcome Outcome, Verdict? Verdict)> Handle(
        SlotId id,
        SignatureForm form,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        Verdict? verdict = null;
        var outcome = await recorder.Act(
            id,
            instruction,
            async (slot, envelope, attempt, stop) =>
            {
                var judged = form.Signature is { } signature
                    ? signatures.Judge(instruction.Municipality, signature, ToBeSigned.Of(envelope), attempt.Now)
                    : JudgedSignature.ActAlone;
                verdict = form.Signature is null ? null : judged.Verdict;
                var decision = SubmitSignature.Decide(
                    await Command(id, form, judged, slot, attempt, stop),
                    slot,
                    envelope,
                    attempt.Now
                );
                attempt.Send(new EnvelopeHasNews(slot.Envelope.Value));
                return decision;
            },
            cancellation
        );
        return (outcome, verdict);
    }

    private async ValueTask<SubmitSignature> Command(
        SlotId id,
        SignatureForm form,
        JudgedSignature judged,
        Slot slot,
        Attempt attempt,
        CancellationToken cancellation
    )
    {
        var person = attempt.Instruction.Actor.Person;
        var sealing = await vault.BeginSealing(attempt, person, cancellation);
        return new(
            id,
            form.Session,
            form.Signature is { } signature
                ? sealing.Seal(EnvelopeFields.Signature, Convert.ToBase64String(signature))
                : null,
            form.SignedDigest,
            await CommitmentTo(judged.Certificate, slot, attempt, cancellation),
            judged.Verdict,
            judged.Level,
            person
        );
    }

    /// <summary>That of the bound certificate, if the vault says that it is this one.</summary>
    private async ValueTask<string?> CommitmentTo(
        string? certificate,
        Slot slot,
        Attempt attempt,
        CancellationToken cancellation
    ) =>
        certificate is null ? null
        : slot.CertificateCommitment is { } bound && await vault.Tells(attempt, bound, certificate, cancellation)
            ? bound
        : Another;
}
