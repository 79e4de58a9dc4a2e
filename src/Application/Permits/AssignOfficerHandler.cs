using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class AssignOfficerHandler(Recorder recorder)
{
    /// <summary>Makes an officer responsible for an application.</summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        SubjectId officer,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
                AssignOfficer.Decide(
                    new(id, officer, instruction.Actor.Person),
                    application,
                    await IdentityRoll.Knows(attempt, officer, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
