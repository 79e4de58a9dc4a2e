using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record DeclareInterestRequest(
    [property: Description("Whose holder has the interest: one’s own seat, or for the secretary any.")] string Seat,
    [property: Description("Sealed as the member's; never public.")] string Grounds
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(DeclareInterestRequest);
}

internal sealed class DeclareInterestShape : AbstractValidator<DeclareInterestRequest>
{
    public DeclareInterestShape()
    {
        RuleFor(request => request.Seat).CouncilCode();
        RuleFor(request => request.Grounds).PlainText(CouncilShapes.LongestText);
    }
}

internal static class DeclareInterestEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapCreation("/{id:guid}/interests", Post, id => $"{CouncilRoutes.Votes}/{id}")
            .RequireRole(Roles.CouncilMember, Roles.CouncilSecretary)
            .WithExample(new DeclareInterestRequest("seat-5", "Le terrain appartient à ma famille."))
            .WithName("DeclareInterest")
            .WithSummary("Says that whoever holds a seat may have an interest in the matter")
            .WithDescription(
                "Members speak for themselves; the secretary may record what they were told. Whether it keeps anyone from voting is ruled on before the vote is opened."
            );

    private static Task<Outcome> Post(
        Guid id,
        DeclareInterestRequest request,
        DeclareInterestHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Seat, request.Grounds, instruction, cancellation);
}
