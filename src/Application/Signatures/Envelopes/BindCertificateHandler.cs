using System.Security.Cryptography.X509Certificates;
using Sijil.Application.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

public sealed class BindCertificateHandler(Recorder recorder, IdentityRoll roll, Vault vault)
{
    /// <summary>Binds a certificate to the signer whose it is; its digest goes into the vault.</summary>
    public Task<Outcome> Handle(
        SlotId id,
        X509Certificate2 certificate,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (slot, envelope, attempt, stop) =>
            {
                var person = instruction.Actor.Person;
                var digest = certificate.Digest();
                var sealing = await vault.BeginSealing(attempt, person, stop);
                var command = new BindCertificate(
                    id,
                    sealing.Seal(EnvelopeFields.Certificate, digest),
                    slot.CertificateCommitment is { } bound && await vault.Tells(attempt, bound, digest, stop),
                    await roll.Known(attempt, PersonalNumber.Of(certificate), stop),
                    person
                );
                return BindCertificate.Decide(command, slot, envelope, attempt.Now);
            },
            cancellation
        );
}
