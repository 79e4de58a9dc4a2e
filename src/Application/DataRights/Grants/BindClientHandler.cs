using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class BindClientHandler(Recorder recorder)
{
    /// <summary>Says what an OIDC client stands for: a body, or without one an enforcement point of the municipality.</summary>
    public Task<Outcome> Handle(
        string clientId,
        string? bodyCode,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var id = bodyCode is null ? (BodyId?)null : BodyId.Of(bodyCode);
        var command = new BindClient(clientId, id, instruction.Actor.Person);
        return recorder.Record(
            instruction,
            DataRightsStreams.Client,
            ClientBindingId.Of(clientId).Value,
            async (binding, attempt, stop) =>
                BindClient.Decide(
                    command,
                    binding,
                    id is { } body ? await attempt.Know(DataRightsStreams.Body, body.Value, stop) : null,
                    attempt.Now
                ),
            cancellation
        );
    }
}
