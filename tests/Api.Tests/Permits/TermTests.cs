using System.Net;
using System.Text.Json;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.Permits;

namespace Sijil.Api.Tests.Permits;

/// <summary>The day by which the law wants a decision, as a clerk sees it, and how the calendar moves it.</summary>
public sealed class TermTests(RegisterHost host) : IAsyncLifetime
{
    private const string Calendar = "/api/governance/calendars/civil";

    private readonly Office office = new(host, "terms");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("terms");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_case_file_explains_the_term_step_by_step()
    {
        var file = await File(await office.Valid());

        var steps = file["term", "steps"].EnumerateArray().ToArray();
        Assert.Equal("started", steps[0].GetProperty("step").GetString());
        Assert.Equal($"{CaseHistories.ReceivedOn:yyyy-MM-dd}", steps[0].GetProperty("on").GetString());
        Assert.Equal("counted", steps[1].GetProperty("step").GetString());
        Assert.Equal("months", steps[1].GetProperty("unit").GetString());
        Assert.All(steps[2..], step => Assert.Equal("moved", step.GetProperty("step").GetString()));
        Assert.Equal(LastDay(file), file["case", "lastDay"].GetString());
        Assert.False(file.Tells("ifAnsweredToday"));
    }

    [Fact]
    public async Task While_the_clock_is_stopped_the_case_file_tells_what_an_answer_today_would_mean()
    {
        var valid = await office.Valid();
        var missing = new
        {
            kind = "incomplete",
            items = "Le titre de propriété manque.",
            noticeOn = Office.Today.AddDays(-3),
        };
        var stopped = await valid.After(office.Colleague, "completeness-requests", missing);

        var before = await File(stopped);
        var answer = new { receivedOn = Office.Today, channel = "online" };
        var after = await File(await stopped.After(office.Colleague, "completeness-answers", answer));

        Assert.NotEqual(LastDay(before), before["ifAnsweredToday", "lastDay"].GetString());
        Assert.Equal(LastDay(after), before["ifAnsweredToday", "lastDay"].GetString());
        Assert.False(after.Tells("ifAnsweredToday"));
    }

    [Fact]
    public async Task A_day_declared_free_moves_a_running_clock_and_no_other()
    {
        var ended = await office.Valid(receivedOn: Office.Today.AddMonths(-4));
        var (running, decided) = (await office.Valid(), await office.Decided());
        var (endedOn, due) = (LastDay(await File(ended)), LastDay(await File(running)));

        await Declare(endedOn);
        await Declare(due);
        var moved = await Eventually.Is("the term moves", () => File(running), file => LastDay(file) != due);

        Assert.True(string.CompareOrdinal(LastDay(moved), due) > 0);
        var step = moved["term", "steps"].EnumerateArray().Single(step => Over(step) == due);
        Assert.Equal("non-working-day", step.GetProperty("cause").GetString());
        Assert.Equal("Jour de deuil", step.GetProperty("name").GetProperty("fr").GetString());

        await Stays(ended, endedOn);
        await Stays(decided, due);
    }

    [Fact]
    public async Task A_day_taken_back_moves_the_clock_back()
    {
        var running = await office.Valid();
        var due = LastDay(await File(running));
        await Declare(due);
        await Eventually.Is("the term moves", () => File(running), file => LastDay(file) != due);

        var revocation = new { day = due, legalSource = "Décret 2" };
        var calendar = await office.Administrator.Read(Calendar);
        (
            await office.Administrator.Change($"{Calendar}/non-working-days/revocations", revocation, calendar.Version)
        ).Expect(HttpStatusCode.OK);

        await Eventually.Is("the term moves back", () => File(running), file => LastDay(file) == due);
    }

    [Fact]
    public async Task Only_an_administrator_changes_the_calendar() =>
        (await office.Clerk.Change($"{Calendar}/non-working-days", Mourning("2031-01-01"), 1)).Expect(
            HttpStatusCode.Forbidden
        );

    [Fact]
    public async Task A_calendar_that_was_never_opened_does_not_exist() =>
        (
            await office.Administrator.Change(
                "/api/governance/calendars/lunar/non-working-days",
                Mourning("2031-01-01"),
                1
            )
        ).Expect(HttpStatusCode.NotFound, "governance.calendar-not-found");

    private async Task<Answer> File(Case found) => (await office.Clerk.Read(found.Path)).Expect(HttpStatusCode.OK);

    private static string LastDay(Answer file) => file["term", "lastDay"].GetString()!;

    private static string? Over(JsonElement step) =>
        step.GetProperty("step").GetString() == "moved" ? step.GetProperty("on").GetString() : null;

    private async Task Declare(string day)
    {
        var calendar = (await office.Administrator.Read(Calendar)).Expect(HttpStatusCode.OK);
        var answer = await office.Administrator.Change($"{Calendar}/non-working-days", Mourning(day), calendar.Version);
        answer.Expect(HttpStatusCode.OK);
    }

    private static object Mourning(string day) =>
        new
        {
            day,
            name = new
            {
                ar = "يوم حداد",
                fr = "Jour de deuil",
                en = "Day of mourning",
            },
            legalSource = "Décret 1",
        };

    /// <summary>Also when told so directly, so that no message still on its way could move it.</summary>
    private async Task Stays(Case found, string lastDay)
    {
        await host.Service<RecalculateTermHandler>()
            .Handle(
                new PermitApplicationId(found.Id),
                Office.Today,
                SystemActor.Instruct(office.Municipality, "test"),
                default
            );

        var file = await File(found);
        Assert.Equal(lastDay, LastDay(file));
        Assert.Equal(found.Version, file.Version);
    }
}
