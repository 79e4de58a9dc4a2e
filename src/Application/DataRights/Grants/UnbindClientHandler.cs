using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class UnbindClientHandler(Recorder recorder)
{
    /// <summary>Takes from a client what it stands for, at once.</summary>
    public Task<Outcome> Handle(ClientBindingId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Record(
            instruction,
            DataRightsStreams.Client,
            id.Value,
            (binding, attempt, _) => new(UnbindClient.Decide(new(id, instruction.Actor.Person), binding, attempt.Now)),
            cancellation
        );
}
