using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Ledger;

namespace Sijil.Api.Ledger;

internal static class ReadStreamEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapRead("/api/audit/streams/{id:guid}", Get)
            .RequireRole(Roles.Auditor)
            .WithTags("Audit")
            .WithName("ReadStream")
            .WithSummary("Every event of a stream with its metadata, and the state they led to")
            .WithDescription(
                "`asOf` is an event number of the municipality or a moment of recording with its offset. Personal values are commitments."
            )
            .Produces<StreamAsOf>();

    private static async Task<IResult> Get(
        Guid id,
        string? asOf,
        Instruction instruction,
        StreamHistory history,
        CancellationToken cancellation
    )
    {
        var moment = asOf is null ? null : AsOf.TryParse(asOf);
        if (asOf is not null && moment is null)
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);

        return await history.Read(instruction.Municipality, id, moment, cancellation) is { } stream
            ? Results.Json(stream, StoredJson.Options)
            : OutcomeAnswer.To(RequestProblems.NotFound);
    }
}
