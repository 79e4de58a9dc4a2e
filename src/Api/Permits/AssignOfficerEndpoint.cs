using System.ComponentModel;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Permits;

public sealed record AssignOfficerRequest(
    [property: Description(
        "Who is to be responsible, by the id that case files show; whoever sends this, where it is left out."
    )]
        SubjectId? Officer = null
);

internal static class AssignOfficerEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/officer", Post)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithName("AssignOfficer")
            .WithSummary("Makes an officer responsible, in place of whoever was before");

    private static Task<Outcome> Post(
        Guid id,
        AssignOfficerRequest request,
        AssignOfficerHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Officer ?? instruction.Actor.Person, instruction, cancellation);
}
