using Sijil.Domain.DataRights;

namespace Sijil.Application.DataRights;

public sealed class EndProcessingActivityHandler(Recorder recorder)
{
    /// <summary>Ends a processing activity; nothing is opened under it any more.</summary>
    public Task<Outcome> Handle(ProcessingActivityId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Record(
            instruction,
            DataRightsStreams.ProcessingActivity,
            id.Value,
            (activity, attempt, _) =>
                new(EndProcessingActivity.Decide(new(id, instruction.Actor.Person), activity, attempt.Now)),
            cancellation
        );
}
