using Sijil.Application.DataRights;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Application.Governance.Councils;

public sealed class AppointMemberHandler(Recorder recorder, IdentityRoll roll, SubjectKeys keys)
{
    /// <summary>Puts a person on a seat. The name is published beside the log; who it is stays inside.</summary>
    public Task<Outcome> Handle(
        CouncilId id,
        AppointmentForm form,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            GovernanceStreams.Council,
            id.Value,
            async (council, attempt, stop) =>
            {
                var (member, identified) = await roll.Named(attempt, form.NationalId, stop);
                await keys.Give(attempt, member, stop);
                return AppointMember.Decide(
                    new(
                        id,
                        form.Seat,
                        member,
                        identified,
                        attempt.Publish(CouncilFields.HolderName, form.HolderName),
                        form.From,
                        form.Until,
                        instruction.Actor.Person
                    ),
                    council,
                    attempt.Now
                );
            },
            cancellation
        );
}
