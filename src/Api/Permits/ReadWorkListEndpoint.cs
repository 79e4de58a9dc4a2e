using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Projections.Permits;

namespace Sijil.Api.Permits;

internal static class ReadWorkListEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapRead("/applications", Get)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithName("ReadWorkList")
            .WithSummary("The cases of one's unit, what is due first before the rest")
            .WithDescription(
                "Where the list goes on, `next` and the header `Link` say how. Cases whose clock does not run yet come last."
            )
            .Produces<WorkListAnswer>();

    private static async Task<IResult> Get(
        [AsParameters] WorkListQuery query,
        HttpContext context,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        if (query.Read(instruction.Actor) is not { } wanted)
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);

        await using var session = store.QuerySession(instruction.Municipality);
        try
        {
            var page = await new CaseFiles(session).List(
                wanted,
                query.Cursor,
                query.Limit ?? WorkListQuery.DefaultLimit,
                cancellation
            );
            if (page.Next is { } next)
                context.Response.Headers.Link = $"<{Continued(context.Request, next)}>; rel=\"next\"";
            return Results.Json(
                new WorkListAnswer([.. page.Items.Select(WorkListItem.Of)], page.Next),
                RequestJson.Options
            );
        }
        catch (FormatException)
        {
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);
        }
    }

    /// <summary>The same question, going on from there.</summary>
    private static string Continued(HttpRequest request, string cursor) =>
        request.Path
        + QueryString.Create(
            request
                .Query.Where(parameter => parameter.Key != WorkListQuery.CursorName)
                .Append(new(WorkListQuery.CursorName, cursor))
        );
}
