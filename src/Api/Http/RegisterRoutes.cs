using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>
/// How endpoints of signed-in people are mapped. Their handlers may take an <see cref="Instruction"/>; those that change
/// something return an <see cref="Outcome"/> and leave HTTP to this folder.
/// </summary>
internal static class RegisterRoutes
{
    /// <summary>Changes a record that the sender has seen: takes <c>Idempotency-Key</c> and <c>If-Match</c>.</summary>
    public static RouteHandlerBuilder MapChange(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler
    ) => routes.MapPost(pattern, handler).Changing(RequestContract.Change, StatusCodes.Status200OK);

    /// <summary>Begins a new record: takes <c>Idempotency-Key</c>.</summary>
    /// <param name="location">The address at which the new record is read.</param>
    public static RouteHandlerBuilder MapCreation(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler,
        Func<Guid, string> location
    ) => routes.MapPost(pattern, handler).Changing(RequestContract.Creation(location), StatusCodes.Status201Created);

    /// <summary>
    /// Does several things that stand or fall each by itself: takes <c>Idempotency-Key</c>, and the handler makes each of them repeatable
    /// and tells what became of it.
    /// </summary>
    public static RouteHandlerBuilder MapMany<TAnswer>(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler
    ) =>
        routes
            .MapPost(pattern, handler)
            .WithMetadata(RequestContract.Many, new RequestSizeLimitAttribute(RequestBody.DefaultLimit))
            .Produces<TAnswer>()
            .AddEndpointFilterFactory(ShapeFilter.Create);

    /// <summary>Begins a new record from a file, which the handler reads while it arrives: takes <c>Idempotency-Key</c>.</summary>
    /// <param name="location">The address at which the new record is read.</param>
    public static RouteHandlerBuilder MapUpload(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler,
        Func<Guid, string> location
    ) => routes.MapPost(pattern, handler).Changing(RequestContract.Upload(location), StatusCodes.Status201Created);

    /// <summary>Shows something to a signed-in person.</summary>
    public static RouteHandlerBuilder MapRead(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler
    ) =>
        routes
            .MapGet(pattern, handler)
            .WithMetadata(RequestContract.Reading)
            .AddEndpointFilterFactory(ShapeFilter.Create);

    /// <summary>Shows something whose every showing is recorded: takes a body that says what, and neither key nor version.</summary>
    public static RouteHandlerBuilder MapOpening(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler
    ) =>
        routes
            .MapPost(pattern, handler)
            .WithMetadata(RequestContract.Opening, new RequestSizeLimitAttribute(RequestBody.DefaultLimit))
            .AddEndpointFilterFactory(ShapeFilter.Create);

    /// <summary>
    /// Takes part in the decision that the address names as <c>id</c>: takes <c>Idempotency-Key</c>. The handler may take a
    /// <see cref="Application.Governance.Proposals.Participation"/>; an instruction of a person there is none.
    /// </summary>
    public static RouteHandlerBuilder MapParticipation(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler
    ) => routes.MapPost(pattern, handler).Changing(RequestContract.Participation, StatusCodes.Status200OK);

    /// <summary>The same for what changes an act of the same person: takes <c>If-Match</c> as well.</summary>
    public static RouteHandlerBuilder MapChangedParticipation(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler
    ) => routes.MapPost(pattern, handler).Changing(RequestContract.ChangedParticipation, StatusCodes.Status200OK);

    /// <summary>Shows a person what they did in a decision.</summary>
    public static RouteHandlerBuilder MapOwnParticipation(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string pattern,
        Delegate handler
    ) => routes.MapGet(pattern, handler).WithMetadata(RequestContract.OwnParticipation);

    private static RouteHandlerBuilder Changing(this RouteHandlerBuilder route, RequestContract contract, int status)
    {
        route.Add(endpoint =>
        {
            // What was inferred from the handler describes the outcome inside, not the answer outside.
            foreach (var inferred in endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().ToArray())
                endpoint.Metadata.Remove(inferred);
        });
        return route
            .WithMetadata(contract, new RequestSizeLimitAttribute(RequestBody.DefaultLimit))
            .Produces<ChangeAnswer>(status)
            .AddEndpointFilter<OutcomeFilter>()
            .AddEndpointFilterFactory(ShapeFilter.Create);
    }
}
