using Sijil.Application.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class SubmitApplicationHandler(Recorder recorder, Vault vault, IdentityRoll roll)
{
    /// <summary>Registers an application under a new file number; the applicant's values go into the vault.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        ApplicationForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            PermitStreams.Application,
            id.Value,
            async (application, attempt, stop) =>
            {
                var type = await attempt.RelyOn(PermitStreams.Type, PermitTypeNames.Id(form.PermitType).Value, stop);
                var number = await attempt.NextFileNumber(PermitTypeNames.Prefix, form.ReceivedOn, stop);
                var (applicant, _) = await roll.Named(attempt, form.NationalId, stop);
                var sealing = await vault.BeginSealing(attempt, applicant, stop);
                var command = new SubmitApplication(
                    id,
                    number,
                    applicant,
                    form.ApplicantKind,
                    sealing.Seal(PersonalFields.ApplicantName, form.ApplicantName),
                    sealing.SealOptional(PersonalFields.NationalId, form.NationalId),
                    sealing.SealOptional(PersonalFields.Contact, form.Contact),
                    sealing.Seal(PersonalFields.SiteAddress, form.SiteAddress),
                    sealing.Seal(PersonalFields.Description, form.Description),
                    Agent: null,
                    form.Unit,
                    form.ReceivedOn,
                    form.Channel,
                    instruction.Actor.Person
                );
                attempt.Session.Insert(new FileNumber(number, id.Value));
                var units = await attempt.KnownUnits(stop);
                return SubmitApplication.Decide(command, application, type, units, await attempt.Moment(stop));
            },
            cancellation
        );
}
