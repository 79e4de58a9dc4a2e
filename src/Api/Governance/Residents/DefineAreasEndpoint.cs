using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance.Residents;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Api.Governance.Residents;

public sealed record DefineAreasRequest(IReadOnlyList<AreaRequest> Areas);

public sealed record AreaRequest(string Code, Wording Name);

internal sealed class DefineAreasShape : AbstractValidator<DefineAreasRequest>
{
    private const int LongestName = 200;
    private const int LongestCode = 40;

    public DefineAreasShape() =>
        RuleForEach(request => request.Areas)
            .ChildRules(area =>
            {
                area.RuleFor(one => one.Code).Line(LongestCode);
                area.RuleFor(one => one.Name).Wording(LongestName);
            });
}

internal static class DefineAreasEndpoint
{
    public static void Map(IEndpointRouteBuilder governance) =>
        governance
            .MapChange("/areas", Post)
            .RequireRole(Roles.Administrator)
            .WithExample(new DefineAreasRequest([new("north", new("الشمال", "Nord", "North"))]))
            .WithName("DefineAreas")
            .WithSummary("Lays down the areas of the municipality")
            .WithDescription(
                "All of them, in the order in which they are shown. Areas can be added and renamed, not left out."
            );

    private static Task<Outcome> Post(
        DefineAreasRequest request,
        DefineAreasHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle([.. request.Areas.Select(area => new Area(area.Code, area.Name))], instruction, cancellation);
}
