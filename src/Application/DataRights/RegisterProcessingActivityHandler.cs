using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

public sealed class RegisterProcessingActivityHandler(Recorder recorder)
{
    /// <summary>Enters a processing activity into the public register; from then on values can be opened under it.</summary>
    public Task<Outcome> Handle(ProcessingActivityForm form, Instruction instruction, CancellationToken cancellation)
    {
        var command = new RegisterProcessingActivity(
            form.Code,
            form.Name,
            form.Purpose,
            form.LegalBasis,
            form.Fields,
            form.Roles,
            instruction.Actor.Person
        );
        return recorder.Record(
            instruction,
            DataRightsStreams.ProcessingActivity,
            ProcessingActivityId.Of(form.Code).Value,
            (activity, attempt, _) => new(RegisterProcessingActivity.Decide(command, activity, attempt.Now)),
            cancellation
        );
    }
}
