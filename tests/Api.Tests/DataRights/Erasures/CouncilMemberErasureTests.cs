using System.Net;
using Marten;
using Sijil.Api.Tests.Governance.Councils;
using Sijil.Api.Tests.Permits;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>Whoever sits in a council is not erased, and neither is who sat there while a vote rests on them.</summary>
public sealed class CouncilMemberErasureTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "erasing-members";

    private readonly ErasureOffice erasing = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Whoever_holds_a_seat_is_not_erased_while_they_do()
    {
        var chamber = await new Chamber(host, Town, "seated").Seated();
        var member = await HolderOf(chamber, 2);
        await erasing.Ask(member).Fails("data-rights.seat-held");

        await EndTerm(chamber, 2);
        await erasing.Erased(member);
        Assert.Equal([0, 0, 0], await erasing.Rows(member));
    }

    [Fact]
    public async Task An_open_vote_keeps_who_can_vote_in_it_after_their_term_until_it_is_counted()
    {
        var chamber = await new Chamber(host, Town, "voting").Seated();
        var vote = await chamber.Opened();
        await EndTerm(chamber, 2);
        var member = await HolderOf(chamber, 2);
        await erasing.Ask(member).Fails("data-rights.vote-under-way");

        (await chamber.Cast(vote, 2, "yes")).Expect(HttpStatusCode.Created);
        await erasing.Ask(member).Fails("data-rights.vote-under-way");

        await (await vote.Now(chamber.Secretary)).After(chamber.Secretary, "result", Sessions.Nothing);
        await erasing.Erased(member);
    }

    [Fact]
    public async Task A_vote_in_preparation_keeps_of_whom_an_interest_was_declared_until_it_is_void()
    {
        var chamber = await new Chamber(host, Town, "interested").Seated();
        var vote = await chamber.Prepared();
        var interest = new { seat = "seat-3", grounds = "Le terrain est à mon frère." };
        (await chamber.Member(3).Create($"{vote.Path}/interests", interest)).Expect(HttpStatusCode.Created);
        await EndTerm(chamber, 3);
        var member = await HolderOf(chamber, 3);
        await erasing.Ask(member).Fails("data-rights.vote-under-way");

        await (await vote.Now(chamber.Secretary)).After(chamber.Secretary, "void", new { reason = "Projet retiré." });
        await erasing.Erased(member);
    }

    /// <summary>With yesterday; the vote was opened before that was said.</summary>
    private static async Task EndTerm(Chamber chamber, int seat)
    {
        var path = $"/api/governance/councils/{chamber.Code}";
        var known = await chamber.Office.Administrator.Read(path);
        var end = new { until = Office.Today.AddDays(-1) };
        (await chamber.Office.Administrator.Change($"{path}/members/seat-{seat}/end", end, known.Version)).Expect(
            HttpStatusCode.OK
        );
    }

    private async Task<Guid> HolderOf(Chamber chamber, int seat)
    {
        await using var session = host.Service<IDocumentStore>().QuerySession(Town);
        var events = await session.Events.FetchStreamAsync(
            CouncilId.Of(chamber.Code).Value,
            token: TestContext.Current.CancellationToken
        );
        return events
            .Select(recorded => recorded.Data)
            .OfType<MemberAppointed>()
            .Single(appointed => appointed.Seat == $"seat-{seat}")
            .Member.Value;
    }
}
