using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class WithdrawApplicationHandler(Recorder recorder)
{
    /// <summary>
    /// Takes an application back. Who signs in as one of the public acts for themselves; the house only registers what the applicant
    /// declared.
    /// </summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        DateOnly receivedOn,
        Channel channel,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Act(
            id,
            instruction,
            async (application, attempt, stop) =>
            {
                var actor = instruction.Actor;
                var withdrawnBy = actor.Role == Roles.Citizen ? actor.Person : application.Applicant;
                var command = new WithdrawApplication(id, withdrawnBy, receivedOn, channel, actor.Person);
                return WithdrawApplication.Decide(command, application, await attempt.Moment(stop));
            },
            cancellation
        );
}
