using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Permits;

public sealed record AnswerCompletenessRequest(
    [property: Description("The day on which the answer came in, which counts also where it is registered later.")]
        DateOnly ReceivedOn,
    Channel Channel,
    [property: Description("Left out where the answer was documents only. Sealed as the applicant's.")]
        string? Answer = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(AnswerCompletenessRequest);
}

internal sealed class AnswerCompletenessShape : AbstractValidator<AnswerCompletenessRequest>
{
    public AnswerCompletenessShape()
    {
        RuleFor(request => request.ReceivedOn).LegalDate();
        RuleFor(request => request.Answer).OptionalText(Lengths.Items);
    }
}

internal static class AnswerCompletenessEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/completeness-answers", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new AnswerCompletenessRequest(new(2026, 11, 9), Channel.Counter, "Plan remis."))
            .WithName("AnswerCompleteness")
            .WithSummary("Registers the applicant's answer; the clock runs again");

    private static Task<Outcome> Post(
        Guid id,
        AnswerCompletenessRequest request,
        AnswerCompletenessHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(id),
            new CompletenessAnswerForm(request.Answer, request.ReceivedOn, request.Channel),
            instruction,
            cancellation
        );
}
