using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Governance;
using Sijil.Domain.Governance;

namespace Sijil.Api.Governance;

internal static class ReadCalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder governance) =>
        governance
            .MapRead("/calendars/{code}", Get)
            .RequireRole(Roles.Administrator, Roles.Clerk, Roles.Decider, Roles.Auditor)
            .WithName("ReadCalendar")
            .WithSummary("A calendar with its free days and the acts they rest on")
            .WithDescription(
                "Every municipality begins with the calendar `civil`. The `ETag` is the version that terms name."
            )
            .Produces<CalendarAnswer>();

    private static async Task<IResult> Get(
        string code,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var recorded = await session.Events.FetchStreamAsync(CalendarNames.Id(code).Value, token: cancellation);
        return CalendarAnswer.Of([.. recorded.Select(fact => (CalendarEvent)fact.Data)]) is { } calendar
            ? new VersionedResult<CalendarAnswer>(calendar, calendar.Version)
            : OutcomeAnswer.To(GovernanceRejections.CalendarNotFound);
    }
}
