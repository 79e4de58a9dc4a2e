using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Permits;

public sealed record DeclareConflictOfInterestRequest(
    [property: Description(
        "Whose interest it is, by the id that case files show; the sender's own, where it is left out."
    )]
        SubjectId? Person = null,
    [property: Description("Sealed as that person's.")] string? Ground = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(DeclareConflictOfInterestRequest);
}

internal sealed class DeclareConflictOfInterestShape : AbstractValidator<DeclareConflictOfInterestRequest>
{
    public DeclareConflictOfInterestShape() => RuleFor(request => request.Ground).OptionalText(Lengths.Description);
}

internal static class DeclareConflictOfInterestEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/conflicts-of-interest", Post)
            .RequireRole(Roles.Clerk, Roles.Decider)
            .WithExample(new DeclareConflictOfInterestRequest(null, "Le demandeur est mon cousin."))
            .WithName("DeclareConflictOfInterest")
            .WithSummary("Keeps a person with an interest away from an application")
            .WithDescription(
                "It cannot be taken back: whoever has declared an interest neither handles nor decides the application."
            );

    private static Task<Outcome> Post(
        Guid id,
        DeclareConflictOfInterestRequest request,
        DeclareConflictOfInterestHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(id),
            new ConflictForm(request.Person ?? instruction.Actor.Person, request.Ground),
            instruction,
            cancellation
        );
}
