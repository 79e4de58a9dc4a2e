using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Projections.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

internal static class ReadOpeningsEndpoint
{
    private const int DefaultSize = 50;

    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapRead("/openings", Get)
            .RequireRole([.. Roles.OfPeople])
            .WithName("ReadOpenings")
            .WithSummary("Who read my data: every opening of one's own values, the newest first")
            .WithDescription(
                "For the person who is signed in, with an assurance of at least `substantial`, and for nobody else: to anyone else it does not "
                    + "exist. It tells which body read which fields, for which purpose and by what law, not which officer. `total` counts all, "
                    + "whatever the page."
            )
            .Produces<OpeningsAnswer>();

    private static async Task<IResult> Get(
        string? cursor,
        int? limit,
        HttpContext context,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        if (!Assurance.IsSubstantial(context.User))
            return OutcomeAnswer.To(RequestProblems.NotFound);
        if (limit is < 1 or > 100)
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);

        await using var session = store.QuerySession(instruction.Municipality);
        try
        {
            var page = await new DisclosureEntries(session).Of(
                instruction.Actor.Person.Value,
                cursor,
                limit ?? DefaultSize,
                cancellation
            );
            var words = await OpeningsInWords.Load(session, page.Items, cancellation);
            return Results.Json(
                new OpeningsAnswer([.. page.Items.Select(words.Tell)], page.Total, page.Next),
                RequestJson.Options
            );
        }
        catch (FormatException)
        {
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);
        }
    }
}
