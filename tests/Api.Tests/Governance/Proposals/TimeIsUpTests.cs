using System.Net;
using Marten;
using Npgsql;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Seeding;
using Sijil.Domain.Governance;
using Sijil.Projections.Governance;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>What the clock does about a proposal, on a host whose clock is put forward by months.</summary>
public sealed class TimeIsUpTests : IAsyncLifetime
{
    private const string Municipality = "time-is-up";
    private const int Supporters = 6;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(MunicipalityRules.DefaultTimeZone);

    private readonly AdjustableClock clock = new();
    private readonly RegisterHost host;

    public TimeIsUpTests() => host = new("register-with-clock", clock);

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_proposal_is_closed_then_the_key_is_destroyed_and_the_count_stands()
    {
        var petition = await Petition.In(host, Municipality, Supporters + 2);
        var proposal = await petition.Open();
        for (var number = 1; number <= Supporters; number++)
            (await Support(petition, proposal, number)).Expect(HttpStatusCode.OK);
        var open = await Shown(proposal, "the threshold is recorded", it => it.ReachedEventId is not null);

        await PutForwardTo(LegalDay.EndOf(open.LastDay, Zone).AddMinutes(-1));
        (await Support(petition, proposal, Supporters + 1)).Expect(HttpStatusCode.OK);

        await PutForwardTo(LegalDay.EndOf(open.LastDay, Zone));
        var closed = await Shown(proposal, "it is closed", it => it.Phase == PublicProposalPhase.Closed);
        Assert.Equal(open.LastDay.AddDays(1), closed.ClosedOn);
        Assert.Equal(["system"], await RolesOf(petition, "governance.proposal-closed@1", proposal));
        (await Support(petition, proposal, Supporters + 2)).Expect(
            HttpStatusCode.Conflict,
            "governance.proposal-closed"
        );
        Assert.True((await Petition.Mine(Resident(petition, 1), proposal))["supports"].GetBoolean());
        Assert.Equal(1, await Keys(petition, proposal));

        await PutForwardTo(LegalDay.EndOf(closed.ObjectionsUntil!.Value, Zone));
        var ended = await Shown(proposal, "the key is destroyed", it => it.IsKeyDestroyed);
        Assert.Equal(["system"], await RolesOf(petition, "governance.decision-key-destroyed@1", proposal));
        Assert.Equal(0, await Keys(petition, proposal));
        foreach (var act in new[] { Petition.Mine, Petition.TakeBack, (citizen, id) => Petition.Support(citizen, id) })
            (await act(Resident(petition, 1), proposal)).Expect(HttpStatusCode.Conflict, "governance.proposal-closed");
        Assert.Equal((Supporters + 1, open.ReachedEventId), (ended.Residents(), ended.ReachedEventId));
        await Recounted(proposal);
    }

    /// <summary>
    /// Puts the clock forward. The store compares the moments at which messages are due with the time of the machine, so those that are
    /// due by then are made due now.
    /// </summary>
    private async Task PutForwardTo(DateTimeOffset moment)
    {
        clock.PutForwardTo(moment);
        await using var connection = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await using var due = new NpgsqlCommand(
            "update messages.wolverine_incoming_envelopes set execution_time = now() where status = 'Scheduled' and execution_time <= $1",
            connection
        );
        due.Parameters.AddWithValue(moment);
        await due.ExecuteNonQueryAsync();
    }

    private static HttpClient Resident(Petition petition, int number) => petition.Citizen(Petition.Resident(number));

    private static Task<Answer> Support(Petition petition, Guid proposal, int number) =>
        Petition.Support(Resident(petition, number), proposal);

    private static Task<long> Keys(Petition petition, Guid proposal) =>
        petition.One<long>(
            "select count(*) from vault.decision_key where municipality = $1 and decision = $2",
            Municipality,
            proposal
        );

    private static Task<string[]> RolesOf(Petition petition, string kind, Guid proposal) =>
        petition.One<string[]>(
            "select array_agg(headers ->> 'role') from events.mt_events where tenant_id = $1 and type = $2 and data ->> 'proposalId' = $3",
            Municipality,
            kind,
            proposal.ToString()
        );

    private Task<PublicProposal> Shown(Guid proposal, string what, Func<PublicProposal, bool> isSo) =>
        Eventually.Is(
            what,
            async () =>
            {
                await using var session = host.Service<IDocumentStore>().QuerySession(Municipality);
                return (await new PublicProposals(session).Find(proposal, TestContext.Current.CancellationToken)).Entry;
            },
            it => it is not null && isSo(it)
        )!;

    private async Task Recounted(Guid proposal)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Municipality);
        var recount = await Recount.Of(session, proposal, TestContext.Current.CancellationToken);
        Assert.True(recount!.Agrees(), string.Join('\n', recount.Figures));
    }
}
