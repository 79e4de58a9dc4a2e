using System.ComponentModel;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Proposals;

namespace Sijil.Api.Governance.Proposals;

public sealed record OwnSupportAnswer(
    [property: Description("Whether one supports the proposal as it reads.")] bool Supports,
    [property: Description("The revision that counts.")] int Revision,
    [property: Description("The revision one supports, which may be an earlier one; null for none.")]
        int? SupportedRevision,
    [property: Description("The day on which one began to; null for none.")] DateOnly? Since
);

internal static class ReadSupportEndpoint
{
    public static void Map(IEndpointRouteBuilder proposals) =>
        proposals
            .MapOwnParticipation("/{id:guid}/supports/mine", Get)
            .RequireRole(Roles.Citizen)
            .WithName("ReadOwnSupport")
            .WithSummary("Whether one supports a proposal oneself")
            .WithDescription("As long as people can be told apart in it. Nobody can ask for anybody else.")
            .Produces<OwnSupportAnswer>();

    private static async Task<IResult> Get(
        Guid id,
        HttpResponse response,
        Participation participation,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        response.Headers.CacheControl = "no-store";
        var own = await OwnSupport.Read(store, participation, cancellation);
        if (own.Version > 0)
            response.Headers.ETag = StreamVersion.Tag(own.Version);
        return Results.Json(Answer(own), RequestJson.Options);
    }

    private static OwnSupportAnswer Answer(OwnSupport own) =>
        new(own.Stands(), own.Proposal.Revision, own.Support.Live?.Revision, own.Support.Live?.GivenOn);
}
