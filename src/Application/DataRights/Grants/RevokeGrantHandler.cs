using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class RevokeGrantHandler(Recorder recorder)
{
    /// <summary>Takes a grant back. When this returns, nothing is read under it any more, on any node.</summary>
    public Task<Outcome> Handle(
        GrantId id,
        Wording reason,
        string legalBasis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.Grant,
            id.Value,
            (grant, attempt, _) =>
                new(RevokeGrant.Decide(new(id, reason, legalBasis, instruction.Actor.Person), grant, attempt.Now)),
            cancellation
        );
}
