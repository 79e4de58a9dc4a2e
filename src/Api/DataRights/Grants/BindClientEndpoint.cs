using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

public sealed record BindClientRequest(
    [property: Description("The `client_id` that stands in its tokens.")] string ClientId,
    [property: Description("The code of the body it acts for; null for an enforcement point of the municipality.")]
        string? Body
);

internal sealed class BindClientShape : AbstractValidator<BindClientRequest>
{
    public BindClientShape()
    {
        RuleFor(request => request.ClientId).ClientId();
        RuleFor(request => request.Body).Code().When(request => request.Body is not null);
    }
}

internal static class BindClientEndpoint
{
    public static void Map(IEndpointRouteBuilder access) =>
        access
            .MapCreation("/clients", Post, id => $"{AccessEndpoints.Prefix}/clients/{id}")
            .RequireRole(Roles.Administrator)
            .WithExample(new BindClientRequest("tax-office-backend", "tax-office"))
            .WithName("BindClient")
            .WithSummary("Says what an OIDC client stands for")
            .WithDescription(
                "Whoever signs in through it acts for the body and for no other. An enforcement point asks about any body, and reads nothing."
            );

    private static Task<Outcome> Post(
        BindClientRequest request,
        BindClientHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(request.ClientId, request.Body, instruction, cancellation);
}
