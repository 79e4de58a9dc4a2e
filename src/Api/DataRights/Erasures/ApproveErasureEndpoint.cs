using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Erasures;

namespace Sijil.Api.DataRights.Erasures;

internal static class ApproveErasureEndpoint
{
    /// <summary>Who decides on an erasure that somebody else asked for.</summary>
    public static readonly string[] Deciders = [Roles.DataProtectionOfficer, Roles.DataOwner];

    public static void Map(IEndpointRouteBuilder erasures) =>
        erasures
            .MapChange("/{id:guid}/approval", Post)
            .RequireRole(Deciders)
            .WithName("ApproveErasure")
            .WithSummary("Agrees to an erasure, and carries it out")
            .WithDescription(
                "By another person than the one who asked, and not the one who is erased. Once this is answered the key and the values are "
                    + "gone from the register, and nobody can have them back. The receipt names every store, and the last day on which a backup "
                    + "can still hold the key."
            );

    private static Task<Outcome> Post(
        Guid id,
        ApproveErasureHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), instruction, cancellation);
}
