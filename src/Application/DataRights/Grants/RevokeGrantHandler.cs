using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class RevokeGrantHandler(Recorder recorder)
{
    /// <summary>Takes a grant back. When this returns, nothing is read under it any more, on any node.</summary>
    public Task<Outcome> Handle(
        GrantId id,
        Wording reason,
        IReadOnlyList<CitationForm> basis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.Grant,
            id.Value,
            async (grant, attempt, stop) =>
                RevokeGrant.Decide(
                    new(id, reason, instruction.Actor.Person),
                    grant,
                    await attempt.Cited(basis, stop),
                    await attempt.BegunOn(grant, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
