using System.Net;
using System.Text.Json;

namespace Sijil.Api.Tests.Permits;

public sealed class WorkListTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "worklist";

    private static int units;

    /// <summary>A unit for each test, since a list shows all cases of one.</summary>
    private readonly Office office = new(host, Municipality, $"unit-{Interlocked.Increment(ref units)}");

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_due_first_comes_first_and_pages_neither_repeat_nor_leave_out()
    {
        var late = await office.Valid(receivedOn: Office.Today.AddDays(-20));
        var waiting = await office.Submitted();
        var early = await office.Valid(receivedOn: Office.Today.AddDays(-40));
        var also = await office.Submitted();

        var seen = new List<Guid>();
        for (var path = $"{Case.All}?limit=1"; path is not null; )
        {
            var page = (await office.Clerk.Read(path)).Expect(HttpStatusCode.OK);
            seen.AddRange(Ids(page));
            path = Next(page);
        }

        Assert.Equal([early.Id, late.Id], seen.Take(2));
        Assert.Equal(new[] { waiting.Id, also.Id }.Order(), seen.Skip(2).Order());
    }

    [Fact]
    public async Task It_can_be_narrowed_by_state_officer_and_deadline()
    {
        var free = await office.Submitted();
        var mine = await (await office.Submitted()).After(office.Colleague, "officer", new { });
        var valid = await office.Valid(receivedOn: Office.Today.AddDays(-40));

        Assert.Equal([valid.Id], await Found("state=valid"));
        Assert.Equal([mine.Id], await Found("officer=me"));
        Assert.Equal(new[] { free.Id, valid.Id }.Order(), (await Found("officer=none")).Order());
        Assert.Equal([free.Id], await Found("officer=none&state=submitted"));
        Assert.Equal([valid.Id], await Found($"deadlineBefore={Office.Today.AddDays(60):yyyy-MM-dd}"));
        Assert.Empty(await Found($"deadlineBefore={Office.Today:yyyy-MM-dd}"));
        Assert.Equal(3, (await Found($"unit={office.Unit}")).Count);
        Assert.Empty(await Found("unit=parks"));
    }

    [Fact]
    public async Task An_officer_is_found_by_the_id_that_case_files_show()
    {
        var mine = await (await office.Submitted()).After(office.Colleague, "officer", new { });
        var officer = (await office.Clerk.Read(mine.Path))["case", "officer"].GetGuid();

        Assert.Equal([mine.Id], await Found($"officer={officer}"));
    }

    [Theory]
    [InlineData("state=open")]
    [InlineData("officer=somebody")]
    [InlineData("deadlineBefore=01/12/2026")]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=many")]
    [InlineData("cursor=bm90IGEgY3Vyc29y")]
    [InlineData("cursor=%00")]
    public async Task What_cannot_be_read_is_refused(string query) =>
        (await office.Clerk.Read($"{Case.All}?{query}")).Expect(
            HttpStatusCode.BadRequest,
            "request.parameter-malformed"
        );

    private async Task<IReadOnlyList<Guid>> Found(string query) =>
        Ids((await office.Colleague.Read($"{Case.All}?{query}")).Expect(HttpStatusCode.OK));

    private static IReadOnlyList<Guid> Ids(Answer page) =>
        [.. page["items"].EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    /// <summary>The address in the header, which must go on where the body says.</summary>
    private static string? Next(Answer page)
    {
        if (!page.Json.TryGetProperty("next", out var next) || next.ValueKind == JsonValueKind.Null)
        {
            Assert.False(page.Message.Headers.Contains("Link"));
            return null;
        }

        var link = Assert.Single(page.Message.Headers.GetValues("Link"));
        Assert.EndsWith(">; rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Contains($"cursor={Uri.EscapeDataString(next.GetString()!)}", link, StringComparison.Ordinal);
        return link[1..link.IndexOf('>', StringComparison.Ordinal)];
    }
}
