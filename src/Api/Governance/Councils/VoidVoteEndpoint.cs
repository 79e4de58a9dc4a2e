using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record VoidVoteRequest([property: Description("Public, beside the log.")] string Reason);

internal sealed class VoidVoteShape : AbstractValidator<VoidVoteRequest>
{
    public VoidVoteShape() => RuleFor(request => request.Reason).PlainText(CouncilShapes.LongestText);
}

internal static class VoidVoteEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapChange("/{id:guid}/void", Post)
            .RequireRole(Roles.CouncilSecretary)
            .WithExample(new VoidVoteRequest("Le quorum n’a pas été atteint ; le conseil votera à nouveau."))
            .WithName("VoidVote")
            .WithSummary("Says that a vote does not count, for a reason that everyone can read")
            .WithDescription(
                "Its ballots stay recorded. While no decision rests on it; then the proposal can be voted on again."
            );

    private static Task<Outcome> Post(
        Guid id,
        VoidVoteRequest request,
        VoidVoteHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), request.Reason, instruction, cancellation);
}
