using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;

namespace Sijil.Api.DataRights;

internal static class EndProcessingActivityEndpoint
{
    public static void Map(IEndpointRouteBuilder activities) =>
        activities
            .MapChange("/{code}/end", Post)
            .RequireRole(Roles.Administrator)
            .WithName("EndProcessingActivity")
            .WithSummary("Ends a processing activity")
            .WithDescription(
                "Once this is answered, nothing is opened under it any more, also where it had just been allowed."
            );

    private static Task<Outcome> Post(
        string code,
        EndProcessingActivityHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(ReadProcessingActivitiesEndpoint.IdOf(code), instruction, cancellation);
}
