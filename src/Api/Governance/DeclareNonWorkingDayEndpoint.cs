using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Governance;

public sealed record DeclareNonWorkingDayRequest(
    [property: Description("It may lie in the past: mourning is declared at short notice.")] DateOnly Day,
    Wording Name,
    [property: Description("The act that makes the day free, such as the number of a law or decree.")]
        string LegalSource
);

internal sealed class DeclareNonWorkingDayShape : AbstractValidator<DeclareNonWorkingDayRequest>
{
    public const int LongestName = 200;
    public const int LongestSource = 300;

    public DeclareNonWorkingDayShape()
    {
        RuleFor(request => request.Day).LegalDate();
        RuleFor(request => request.Name).Wording(longest: LongestName);
        RuleFor(request => request.LegalSource).Line(LongestSource);
    }
}

internal static class DeclareNonWorkingDayEndpoint
{
    public static void Map(IEndpointRouteBuilder governance) =>
        governance
            .MapChange("/calendars/{code}/non-working-days", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(
                new DeclareNonWorkingDayRequest(
                    new(2027, 3, 10),
                    new("عيد الفطر", "Aïd el-Fitr", "Eid al-Fitr"),
                    "Loi n° 63-278"
                )
            )
            .WithName("DeclareNonWorkingDay")
            .WithSummary("Makes a day free")
            .WithDescription(
                "Clocks that still run under this calendar are computed anew, soon after; those that had ended stay."
            );

    private static Task<Outcome> Post(
        string code,
        DeclareNonWorkingDayRequest request,
        DeclareNonWorkingDayHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(
            CalendarNames.Id(code),
            new NonWorkingDayForm(request.Day, request.Name, request.LegalSource),
            instruction,
            cancellation
        );
}
