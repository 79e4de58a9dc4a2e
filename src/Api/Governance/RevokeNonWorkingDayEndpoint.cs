using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;

namespace Sijil.Api.Governance;

public sealed record RevokeNonWorkingDayRequest(
    DateOnly Day,
    [property: Description("The act that takes the day back.")] string LegalSource
);

internal sealed class RevokeNonWorkingDayShape : AbstractValidator<RevokeNonWorkingDayRequest>
{
    public RevokeNonWorkingDayShape()
    {
        RuleFor(request => request.Day).LegalDate();
        RuleFor(request => request.LegalSource).Line(DeclareNonWorkingDayShape.LongestSource);
    }
}

internal static class RevokeNonWorkingDayEndpoint
{
    public static void Map(IEndpointRouteBuilder governance) =>
        governance
            .MapChange("/calendars/{code}/non-working-days/revocations", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(new RevokeNonWorkingDayRequest(new(2027, 3, 10), "Décret exécutif n° 27-12"))
            .WithName("RevokeNonWorkingDay")
            .WithSummary("Takes a free day back before it comes")
            .WithDescription("A day that has begun stays free. That it was declared and taken back stays on record.");

    private static Task<Outcome> Post(
        string code,
        RevokeNonWorkingDayRequest request,
        RevokeNonWorkingDayHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(CalendarNames.Id(code), request.Day, request.LegalSource, instruction, cancellation);
}
