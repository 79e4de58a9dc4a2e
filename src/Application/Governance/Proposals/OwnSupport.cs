using Marten;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Proposals;

/// <summary>What somebody has done about a proposal, read for that person alone, under their pseudonym.</summary>
/// <param name="Version">Of the stream of their supports; zero where they have done nothing.</param>
public sealed record OwnSupport(Proposal Proposal, Support Support, long Version)
{
    /// <summary>Whether they support the proposal as it reads.</summary>
    public bool Stands() => Support.Supports(Proposal.Revision);

    public static async Task<OwnSupport> Read(
        IDocumentStore store,
        Participation participation,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(participation.Instruction.Municipality);
        var (proposal, _) = GovernanceStreams.Proposal.Read(
            await session.Events.FetchStreamAsync(participation.ProposalId.Value, token: cancellation)
        );
        var (support, version) = GovernanceStreams.Support.Read(
            await session.Events.FetchStreamAsync(participation.SupportId.Value, token: cancellation)
        );
        return new(proposal, support, version);
    }
}
