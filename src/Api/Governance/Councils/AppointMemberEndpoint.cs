using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Permits;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Councils;

namespace Sijil.Api.Governance.Councils;

public sealed record AppointMemberRequest(
    string Seat,
    [property: Description("Says who it is; it is compared and never stored in the clear.")] string NationalId,
    [property: Description("The name under which the public knows the holder. It can be withdrawn one day.")]
        string HolderName,
    DateOnly From,
    [property: Description("The last day; null where none is set.")] DateOnly? Until = null
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(AppointMemberRequest);
}

internal sealed class AppointMemberShape : AbstractValidator<AppointMemberRequest>
{
    public AppointMemberShape()
    {
        RuleFor(request => request.Seat).CouncilCode();
        RuleFor(request => request.NationalId).NotEmpty().NationalId();
        RuleFor(request => request.HolderName).PersonName();
        RuleFor(request => request.From).LegalDate();
        RuleFor(request => request.Until!.Value)
            .LegalDate()
            .When(request => request.Until is not null)
            .OverridePropertyName("Until");
    }
}

internal static class AppointMemberEndpoint
{
    public static void Map(IEndpointRouteBuilder councils) =>
        councils
            .MapChange("/{code}/members", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(new AppointMemberRequest("seat-3", "109850312004510027", "Leïla Mansouri", new(2026, 1, 1)))
            .WithName("AppointMember")
            .WithSummary("Puts a person on a seat for a term")
            .WithDescription("The public sees the seat, the term and the name. Who the person is stays inside.");

    private static Task<Outcome> Post(
        string code,
        AppointMemberRequest request,
        AppointMemberHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            ReadCouncilEndpoint.IdOf(code),
            new(request.Seat, request.NationalId, request.HolderName, request.From, request.Until),
            instruction,
            cancellation
        );
}
