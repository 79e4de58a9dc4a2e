using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record RuleOnInterestRequest(
    [property: Description("Whether the interest keeps the member from voting.")] bool IsRecused,
    [property: Description("Why it does not; sealed, and given only then.")] string? DismissalReasons = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(RuleOnInterestRequest);
}

internal sealed class RuleOnInterestShape : AbstractValidator<RuleOnInterestRequest>
{
    public RuleOnInterestShape()
    {
        RuleFor(request => request.DismissalReasons).OptionalText(CouncilShapes.LongestText);
        RuleFor(request => request.DismissalReasons).NotEmpty().When(request => !request.IsRecused);
        RuleFor(request => request.DismissalReasons)
            .Null()
            .When(request => request.IsRecused)
            .WithErrorCode(FieldCodes.Malformed);
    }
}

internal static class RuleOnInterestEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapChange("/{id:guid}/interests/{seat}/ruling", Post)
            .RequireRole(Roles.CouncilSecretary)
            .WithExample(new RuleOnInterestRequest(true))
            .WithName("RuleOnInterest")
            .WithSummary("Recuses a member, or finds with reasons that the interest is none")
            .WithDescription(
                "Of a recusal vote and seat are public, of a dismissal nothing. Nobody rules on their own."
            );

    private static Task<Outcome> Post(
        Guid id,
        string seat,
        RuleOnInterestRequest request,
        RuleOnInterestHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), seat, request.DismissalReasons, instruction, cancellation);
}
