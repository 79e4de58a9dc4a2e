using System.ComponentModel;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Acts;
using Sijil.Domain.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record ParticipationRulesAnswer(
    string Code,
    [property: Description("The newest: proposals that are published now are published under it.")] int Version,
    Wording Name,
    ParticipationTerms Terms,
    IReadOnlyList<LegalBasis> Basis,
    DateTimeOffset PublishedAt
)
{
    internal static ParticipationRulesAnswer Of(ParticipationRulesPublished rules) =>
        new(rules.Code, rules.Version, rules.Name, rules.Terms, rules.Basis, rules.PublishedAt);
}

internal static class ReadParticipationRulesEndpoint
{
    public static void Map(IEndpointRouteBuilder rules) =>
        rules
            .MapRead("/{code}", Get)
            .RequireRole(Roles.Administrator, Roles.Clerk, Roles.Decider, Roles.Auditor, Roles.Citizen)
            .WithName("ReadParticipationRules")
            .WithSummary("The rules of participation in force, by their code or their id")
            .WithDescription("The `ETag` is the version that the next change names.")
            .Produces<ParticipationRulesAnswer>();

    public static ParticipationRulesId IdOf(string codeOrId) =>
        Guid.TryParseExact(codeOrId, "D", out var id) ? new(id) : ParticipationRulesId.Of(codeOrId);

    private static async Task<IResult> Get(
        string code,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var recorded = await session.Events.FetchStreamAsync(IdOf(code).Value, token: cancellation);
        return recorded is [.., { Data: ParticipationRulesPublished newest } last]
            ? new VersionedResult<ParticipationRulesAnswer>(ParticipationRulesAnswer.Of(newest), last.Version)
            : OutcomeAnswer.To(ProposalRejections.RulesNotFound);
    }
}
