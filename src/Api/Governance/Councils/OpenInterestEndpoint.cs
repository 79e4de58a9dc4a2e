using FluentValidation;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Permits;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;
using Sijil.Projections.Permits;

namespace Sijil.Api.Governance.Councils;

public sealed record OpenInterestRequest(string Seat);

internal sealed class OpenInterestShape : AbstractValidator<OpenInterestRequest>
{
    public OpenInterestShape() => RuleFor(request => request.Seat).CouncilCode();
}

internal static class OpenInterestEndpoint
{
    public static void Map(IEndpointRouteBuilder votes) =>
        votes
            .MapOpening("/{id:guid}/openings", Post)
            .RequireRole(Roles.CouncilSecretary)
            .WithExample(new OpenInterestRequest("seat-5"))
            .WithName("OpenInterest")
            .WithSummary("Opens the grounds of an interest that was declared for a seat, for whoever rules on it")
            .WithDescription("That they were opened is recorded first, and shown to the member concerned.")
            .Produces<OpenedValuesAnswer>();

    private static async Task<IResult> Post(
        Guid id,
        OpenInterestRequest request,
        Instruction instruction,
        IDocumentStore store,
        Openings openings,
        CancellationToken cancellation
    )
    {
        var vote = await ReadVoteEndpoint.Find(id, instruction, store, cancellation);
        var interest = vote.State.Interests.LastOrDefault(declared => declared.Seat == request.Seat);
        if (vote.Version == 0)
            return OutcomeAnswer.To(CouncilRejections.VoteNotFound);
        if (interest is null)
            return OutcomeAnswer.To(CouncilRejections.NoInterestToRuleOn);

        var access = new AccessRequest(
            instruction.Actor.Person,
            instruction.Actor.Roles,
            [interest.Member],
            [CouncilFields.InterestGrounds],
            interest.Member == instruction.Actor.Person ? CouncilRejections.OwnInterest : null
        );
        var (values, refusal) = await openings.Open(
            CouncilActivities.Interests,
            access,
            [interest.GroundsCommitment],
            instruction,
            cancellation
        );
        SealedField[] wanted = [new(CouncilFields.InterestGrounds, interest.GroundsCommitment, interest.Member)];
        return refusal is null
            ? Results.Json(OpenedValuesAnswer.Of(CouncilActivities.Interests, wanted, values), RequestJson.Options)
            : OutcomeAnswer.To(refusal);
    }
}
