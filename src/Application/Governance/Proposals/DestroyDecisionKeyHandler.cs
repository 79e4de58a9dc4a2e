using Sijil.Application.DataRights;
using Sijil.Domain;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed class DestroyDecisionKeyHandler(Recorder recorder, DecisionKeys keys)
{
    /// <summary>Destroys the key of a proposal in the transaction that says so.</summary>
    public Task<Outcome> Handle(ProposalId id, Instruction instruction, CancellationToken cancellation) =>
        recorder.Act(
            id,
            instruction,
            async (proposal, attempt, stop) =>
            {
                var decision = DestroyDecisionKey.Decide(new(id), proposal, await attempt.Moment(stop));
                if (decision is Decision<ProposalEvent>.Accepted { Events.Count: > 0 })
                    keys.Destroy(attempt, id.Value);
                return decision;
            },
            cancellation
        );
}
