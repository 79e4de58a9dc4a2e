using Marten;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Application.Governance.Councils;

public sealed class PrepareVoteHandler(Recorder recorder, IDocumentStore store)
{
    /// <summary>Brings a proposal before a council, under the next number whose vote is not void.</summary>
    public async Task<Outcome> Handle(
        ProposalId proposal,
        string council,
        Instruction instruction,
        CancellationToken cancellation
    )
    {
        var number = await NextNumber(proposal, instruction.Municipality, cancellation);
        return await recorder.Record(
            instruction,
            GovernanceStreams.Vote,
            VoteId.Of(proposal, number).Value,
            async (vote, attempt, stop) =>
                PrepareVote.Decide(
                    new(proposal, number, council, instruction.Actor.Person),
                    vote,
                    number == 1
                        ? Vote.Initial
                        : await attempt.RelyOnNewest(
                            GovernanceStreams.Vote,
                            VoteId.Of(proposal, number - 1).Value,
                            stop
                        ),
                    await attempt.ForVote(proposal, stop),
                    await attempt.RelyOnNewest(GovernanceStreams.Council, CouncilId.Of(council).Value, stop),
                    attempt.Now
                ),
            cancellation
        );
    }

    /// <summary>Of two who find the same one, the store refuses the second.</summary>
    private async Task<int> NextNumber(ProposalId proposal, string municipality, CancellationToken cancellation)
    {
        await using var session = store.QuerySession(municipality);
        for (var number = 1; ; number++)
        {
            var id = VoteId.Of(proposal, number).Value;
            var events = await session.Events.FetchStreamAsync(id, token: cancellation);
            if (GovernanceStreams.Vote.Read(events).State.Phase != VotePhase.Void)
                return number;
        }
    }
}
