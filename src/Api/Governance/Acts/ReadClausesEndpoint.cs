using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain.Governance;
using Sijil.Projections.Governance;

namespace Sijil.Api.Governance.Acts;

internal static class ReadClausesEndpoint
{
    public static void Map(IEndpointRouteBuilder governance) =>
        governance
            .MapRead("/clauses", Get)
            .RequireRole(
                Roles.Clerk,
                Roles.Decider,
                Roles.CouncilSecretary,
                Roles.DataOwner,
                Roles.DataProtectionOfficer,
                Roles.Administrator
            )
            .WithName("ReadClauses")
            .WithSummary("What a decision can cite: the clauses that are law on a day")
            .WithDescription(
                "Act by act, in the order in which each is read. The day that governs a case is computed when it is decided; a clause "
                    + "that is law on the day asked for here can still be refused then, and the other way round."
            )
            .Produces<ClausesAnswer>();

    private static async Task<IResult> Get(
        [AsParameters] ClausesQuery query,
        Instruction instruction,
        IDocumentStore store,
        KnownFacts facts,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var place = Municipality.StreamId(instruction.Municipality);
        var known = await facts.Load(session, GovernanceStreams.Municipality, place, cancellation);
        var today = ((Municipality)known.State).MomentAt(clock.GetMicroseconds()).Today;
        if (query.Day(today) is not { } on)
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);

        try
        {
            var clauses = new ClausesInForce(session);
            var page = await clauses.List(on, query.Words, query.Cursor, query.Size, cancellation);
            return Results.Json(ClausesAnswer.Of(on, page), RequestJson.Options);
        }
        catch (FormatException)
        {
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);
        }
    }
}
