using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class ReviewAccessRequestHandler(Recorder recorder)
{
    /// <summary>Records the opinion of the data protection officer.</summary>
    public Task<Outcome> Handle(
        GrantRequestId id,
        ReviewOpinion opinion,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.GrantRequest,
            id.Value,
            (request, attempt, _) =>
                new(ReviewAccessRequest.Decide(new(id, opinion, instruction.Actor.Person), request, attempt.Now)),
            cancellation
        );
}
