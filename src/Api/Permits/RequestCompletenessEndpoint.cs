using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Permits;

public sealed record RequestCompletenessRequest(
    [property: Description("`incomplete`: something is missing. `incorrect`: something that was handed in is wrong.")]
        CompletenessKind Kind,
    [property: Description("What the applicant is asked for. Sealed as the applicant's.")] string Items,
    [property: Description("The day of the notice.")] DateOnly NoticeOn
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(RequestCompletenessRequest);
}

internal sealed class RequestCompletenessShape : AbstractValidator<RequestCompletenessRequest>
{
    public RequestCompletenessShape()
    {
        RuleFor(request => request.Items).PlainText(Lengths.Items);
        RuleFor(request => request.NoticeOn).LegalDate();
    }
}

internal static class RequestCompletenessEndpoint
{
    public static void Map(IEndpointRouteBuilder permits) =>
        permits
            .MapChange("/applications/{id:guid}/completeness-requests", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(
                new RequestCompletenessRequest(
                    CompletenessKind.Incomplete,
                    "Le plan de masse manque.",
                    new(2026, 11, 4)
                )
            )
            .WithName("RequestCompleteness")
            .WithSummary("Asks the applicant to complete or correct the file, which stops the clock")
            .WithDescription("When the answer term runs out unused, the clock runs again by itself.");

    private static Task<Outcome> Post(
        Guid id,
        RequestCompletenessRequest request,
        RequestCompletenessHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            new(id),
            new CompletenessRequestForm(request.Kind, request.Items, request.NoticeOn),
            instruction,
            cancellation
        );
}
