using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class RefuseAccessRequestHandler(Recorder recorder)
{
    /// <summary>Refuses a request, with a reason.</summary>
    public Task<Outcome> Handle(
        GrantRequestId id,
        Wording reason,
        string legalBasis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.GrantRequest,
            id.Value,
            (request, attempt, _) =>
                new(
                    RefuseAccessRequest.Decide(
                        new(id, reason, legalBasis, instruction.Actor.Person),
                        request,
                        attempt.Now
                    )
                ),
            cancellation
        );
}
