using Marten;
using Sijil.Application.DataRights;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

/// <summary>Lets people in to a decision under the pseudonym that is theirs in it, without looking up who they are.</summary>
public sealed class Participations(DecisionKeys keys, IDocumentStore store, KnownFacts facts)
{
    /// <param name="instruct">Completes the instruction of who takes part.</param>
    /// <returns>Or why nobody takes part in this.</returns>
    public async ValueTask<(Participation? Participation, Rejection? Refusal)> Enter(
        string municipality,
        ProposalId proposal,
        VouchedId person,
        Func<Instruction, ValueTask<Instruction>> instruct,
        CancellationToken cancellation
    )
    {
        if (await keys.Pseudonym(municipality, proposal.Value, person, cancellation) is not { } pseudonym)
            return (null, await WhyNotOpen(municipality, proposal, cancellation));

        var actor = new Actor(new SubjectId(pseudonym), Roles.Citizen, Unit: null);
        var instruction = await instruct(new(municipality, actor, RandomIdentifier.New().ToString()));
        return (new(proposal, new(pseudonym), person, instruction), null);
    }

    /// <summary>A proposal without a key is a draft, which is nobody's business, or has ended for good.</summary>
    private async Task<Rejection> WhyNotOpen(string municipality, ProposalId id, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        var found = await facts.Read(session, GovernanceStreams.Proposal, id.Value, cancellation);
        return found.State is Proposal proposal && proposal.IsPublished()
            ? proposal.WhyNotOpen(proposal.PublishedOn) ?? ProposalRejections.Closed
            : ProposalRejections.NotFound;
    }
}
