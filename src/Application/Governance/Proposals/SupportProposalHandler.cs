using Sijil.Application.Governance.Residents;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

public sealed class SupportProposalHandler(Recorder recorder, SealedRoll roll)
{
    /// <summary>Records a support. The proposal is relied upon, so that none is counted after its end.</summary>
    public Task<Outcome> Handle(Participation participation, CancellationToken cancellation) =>
        recorder.Record(
            participation.Instruction,
            GovernanceStreams.Support,
            participation.SupportId.Value,
            async (support, attempt, stop) =>
            {
                var id = participation.ProposalId;
                var proposal = await attempt.RelyOn(GovernanceStreams.Proposal, id.Value, stop);
                var now = await attempt.Moment(stop);
                if (proposal.WhyNotOpen(now.Today) is { } obstacle)
                    return obstacle;

                var electorate = proposal.Terms!.Electorate;
                var eligibility = await roll.Ask(attempt, participation.Person, electorate, now.Today, stop);
                return SupportProposal.Decide(new(participation.SupportId, id), support, proposal, eligibility, now);
            },
            cancellation
        );
}
