using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;
using Sijil.Domain.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record AdoptImplementationPlanRequest(
    CouncilDecisionId DecisionId,
    [property: Description("In the order in which they are to be reached; each with the unit that answers for it.")]
        IReadOnlyList<MilestoneForm> Milestones
);

internal sealed class AdoptImplementationPlanShape : AbstractValidator<AdoptImplementationPlanRequest>
{
    public AdoptImplementationPlanShape() =>
        RuleFor(request => request.Milestones)
            .NotNull()
            .Must(milestones => milestones.Count <= AdoptImplementationPlan.MostMilestones)
            .WithErrorCode(FieldCodes.TooMany)
            .ForEach(milestone => milestone.SetValidator(new MilestoneShape()));

    private sealed class MilestoneShape : AbstractValidator<MilestoneForm>
    {
        public MilestoneShape()
        {
            RuleFor(form => form.Code).CouncilCode();
            RuleFor(form => form.Title).Line(CouncilShapes.LongestName);
            RuleFor(form => form.DueOn).LegalDate();
            RuleFor(form => form.Unit).Code();
        }
    }
}

internal static class AdoptImplementationPlanEndpoint
{
    public static void Map(IEndpointRouteBuilder plans) =>
        plans
            .MapCreation("", Post, id => $"{CouncilRoutes.Plans}/{id}")
            .RequireRole(Roles.CouncilSecretary, Roles.Administrator)
            .WithExample(
                new AdoptImplementationPlanRequest(
                    new(Guid.Parse("3c1e5e2a-7b0d-8f6a-b1c2-5a9d7e4f1023")),
                    [new MilestoneForm("survey", "Relevé du tracé", new(2027, 3, 31), "urban-planning")]
                )
            )
            .WithName("AdoptImplementationPlan")
            .WithSummary("Says how a published decision is carried out: what, by when, and by whom")
            .WithDescription("Titles are public beside the log. Only what was adopted and published is carried out.");

    private static Task<Outcome> Post(
        AdoptImplementationPlanRequest request,
        AdoptImplementationPlanHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(request.DecisionId, request.Milestones, instruction, cancellation);
}
