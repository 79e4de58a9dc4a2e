using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Governance.Councils;

/// <summary>Votes of a chamber on their way. Each step goes on from the one before.</summary>
internal static class Sessions
{
    public const string Votes = "/api/governance/votes";
    public const string Decisions = "/api/governance/decisions";
    public const string Plans = "/api/governance/plans";

    /// <summary>The body of an act that says everything by its address.</summary>
    public const object? Nothing = null;

    public static async Task<Matter> Prepared(this Chamber chamber, Guid? proposal = null) =>
        Matter.Of(
            await chamber.Secretary.Create(
                Votes,
                new { proposalId = proposal ?? await chamber.Proposal(), council = chamber.Code }
            )
        );

    public static async Task<Matter> Opened(this Chamber chamber) =>
        await (await chamber.Prepared()).After(chamber.Secretary, "opening", Nothing);

    public static Task<Answer> Cast(this Chamber chamber, Matter vote, int seat, string choice) =>
        chamber.Member(seat).Create($"{vote.Path}/ballots", new { choice });

    /// <summary>Opened, voted on from the first seats on, and closed.</summary>
    public static async Task<Matter> Closed(this Chamber chamber, params string[] choices)
    {
        var vote = await chamber.Opened();
        foreach (var (index, choice) in choices.Index())
            (await chamber.Cast(vote, index + 1, choice)).Expect(HttpStatusCode.Created);
        return await (await vote.Now(chamber.Secretary)).After(chamber.Secretary, "result", Nothing);
    }

    public static object Decision(Matter vote, string outcome = "adopted") =>
        new
        {
            voteId = vote.Id,
            outcome,
            reasons = "La piste cyclable rend le trajet plus sûr.",
            decidedOn = Office.Today,
            basis = CaseHistories.Basis,
        };

    public static async Task<Matter> Decided(this Chamber chamber, Matter vote) =>
        Matter.Of(await chamber.Secretary.Create(Decisions, Decision(vote)));

    public static async Task<Matter> Published(this Chamber chamber, Matter vote) =>
        await (await chamber.Decided(vote)).After(chamber.Secretary, "publication", new { publishedOn = Office.Today });
}
