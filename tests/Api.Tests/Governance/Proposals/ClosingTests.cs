using System.Net;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>A proposal is closed while a thousand people support it.</summary>
public class ClosingTests(RegisterHost host)
{
    private const string Municipality = "closing";
    private const int People = 1_000;

    /// <summary>One per cent of all residents, rounded up.</summary>
    private const int Threshold = 11;

    [Fact]
    public async Task What_is_supported_while_a_proposal_is_closed_comes_before_or_not_at_all()
    {
        var petition = await Petition.In(host, Municipality, Threshold + People);
        var proposal = await petition.Open();
        HttpClient[] citizens =
        [
            .. Enumerable.Range(1, Threshold + People).Select(number => petition.Citizen(Petition.Resident(number))),
        ];
        await Task.WhenAll(Support(citizens[..Threshold]));
        await Eventually.Is(
            "the threshold is recorded",
            () => Published(proposal),
            it => it?.ReachedEventId is not null
        );

        // All thousand are on their way at once, and the closing is in their midst: half of them set out right before it, half right after.
        const int half = Threshold + People / 2;
        var earlier = Support(citizens[Threshold..half]);
        await Eventually.Is(
            "the first of them have arrived",
            () => petition.Count("governance.support-given@1", proposal),
            count => count > Threshold
        );
        var closing = host.Service<CloseProposalHandler>()
            .Handle(new(proposal), SystemActor.Instruct(Municipality, "test"), TestContext.Current.CancellationToken);
        var later = Support(citizens[half..]);
        Assert.IsType<Outcome.Recorded>(await closing);
        var answers = await Task.WhenAll([.. earlier, .. later]);

        var accepted = answers.Count(answer => answer.Status == HttpStatusCode.OK);
        Assert.InRange(accepted, 1, People - 1);
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.OK),
            answer => answer.Expect(HttpStatusCode.Conflict, "governance.proposal-closed")
        );
        Assert.Equal(Threshold + accepted, await petition.Count("governance.support-given@1", proposal));
        Assert.Equal(0, await CountAfterClosing(petition, proposal));
        await Eventually.Is(
            "all are counted",
            () => Published(proposal),
            it => it is { Phase: PublicProposalPhase.Closed } && it.Residents() == Threshold + accepted
        );

        Task<Answer>[] Support(HttpClient[] all) => [.. all.Select(citizen => Petition.Support(citizen, proposal))];
    }

    private static Task<long> CountAfterClosing(Petition petition, Guid proposal) =>
        petition.One<long>(
            """
            select count(*) from events.mt_events given
            where tenant_id = $1 and type = 'governance.support-given@1' and data ->> 'proposalId' = $2
                and seq_id > (select seq_id from events.mt_events where tenant_id = $1
                    and type = 'governance.proposal-closed@1' and data ->> 'proposalId' = $2)
            """,
            Municipality,
            proposal.ToString()
        );

    private async Task<PublicProposal?> Published(Guid proposal)
    {
        await using var session = host.Service<Marten.IDocumentStore>().QuerySession(Municipality);
        return (await new PublicProposals(session).Find(proposal, TestContext.Current.CancellationToken)).Entry;
    }
}
