using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Governance.Acts;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Api.DataRights.Erasures;

public sealed record RequestErasureRequest(
    [property: Description("The id under which case files name the person.")] SubjectId Subject,
    ErasureGround Ground,
    [property: Description("The clauses on which the erasure rests.")] IReadOnlyList<CitationForm> Basis
);

internal sealed class RequestErasureShape : AbstractValidator<RequestErasureRequest>
{
    public RequestErasureShape() => RuleFor(request => request.Basis).Citations();
}

internal static class RequestErasureEndpoint
{
    public static void Map(IEndpointRouteBuilder erasures) =>
        erasures
            .MapCreation("/", Post, id => $"{ErasureEndpoints.Prefix}/{id}")
            .RequireRole(Roles.DataProtectionOfficer)
            .WithExample(
                new RequestErasureRequest(
                    new(Guid.Parse("5b3f3f0e-6f0a-4c57-9d0f-0a4f5f0d7c11")),
                    ErasureGround.NoLongerNecessary,
                    [new CitationForm("state/act/2018/personal-data", "art_24")]
                )
            )
            .WithName("RequestErasure")
            .WithSummary("Asks that everything personal of somebody be destroyed")
            .WithDescription(
                "Nothing is destroyed by asking. A case under way keeps the values of everyone who has a part in it, and so does a seat in a "
                    + "council while it is held."
            );

    private static Task<Outcome> Post(
        RequestErasureRequest request,
        RequestErasureHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(RandomIdentifier.New()),
            request.Subject,
            request.Ground,
            request.Basis,
            instruction,
            cancellation
        );
}
