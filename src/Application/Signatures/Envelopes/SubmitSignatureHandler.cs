using Sijil.Application.DataRights;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Domain.Signatures.Validation;
using Sijil.Domain.Signatures.Verdicts;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class SubmitSignatureHandler(
    Recorder recorder,
    KnownTrust trust,
    AskedIssuers issuers,
    Vault vault,
    VerdictKeeping keeping
)
{
    /// <summary>Stands for the commitment of every certificate but the one that is bound; it is no commitment, and never recorded.</summary>
    private const string Another = "another";

    /// <summary>Takes a signature in, if it passes, and keeps the verdict; both go into the vault, because they name the signer.</summary>
    /// <exception cref="UnreadableTrustException">Whom the municipality trusts cannot be read.</exception>
    /// <returns>What is told of the command, and the verdict where there was something to judge.</returns>
    public async Task<(Outcome Outcome, Verdict? Verdict)> Handle(
        SlotId id,
        SignatureForm form,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        Verdict? verdict = null;
        var asked = form.Signature is { } sent ? await issuers.About(sent, instruction.Municipality, cancellation) : [];
        var outcome = await recorder.Act(
            id,
            instruction,
            async (slot, envelope, attempt, stop) =>
            {
                var judged = form.Signature is { } signature
                    ? SubmittedSignatures.Judge(
                        signature,
                        ToBeSigned.Of(envelope),
                        (await trust.OfSigners(attempt, stop))?.Knowing(asked),
                        attempt.Now
                    )
                    : JudgedSignature.ActAlone;
                verdict = form.Signature is null ? null : judged.Verdict;
                var sealing = await vault.BeginSealing(attempt, attempt.Instruction.Actor.Person, stop);
                var decision = SubmitSignature.Decide(
                    await Command(id, form, judged, sealing, slot, attempt, stop),
                    slot,
                    envelope,
                    attempt.Now
                );
                if (judged.Judgement is { } judgement)
                    attempt.Begin(
                        SignatureStreams.Verdicts,
                        VerdictsId.Of(id.Value).Value,
                        [await keeping.OfSignature(attempt, id, sealing, judgement, judged.OfLevel, stop)]
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
        Sealing sealing,
        Slot slot,
        Attempt attempt,
        CancellationToken cancellation
    ) =>
        new(
            id,
            form.Session,
            form.Signature is { } signature
                ? sealing.Seal(EnvelopeFields.Signature, Convert.ToBase64String(signature))
                : null,
            form.SignedDigest,
            await CommitmentTo(judged.Certificate, slot, attempt, cancellation),
            judged.Verdict,
            judged.Level,
            attempt.Instruction.Actor.Person
        );

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
