using System.Globalization;
using System.Net;
using JasperFx.Events;
using Marten;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Ledger;

/// <summary>An auditor reads every event of a stream, and the state as it was at any moment.</summary>
public sealed class StreamHistoryTests(RegisterHost host) : IAsyncLifetime
{
    private static readonly Guid Buried = Guid.Parse("5f0c52cc-6d76-4f5f-9d2c-0f6f2c0a7b12");

    private readonly Office office = new(host, "history");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("history");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_event_is_shown_with_who_did_it_and_in_which_role()
    {
        var file = await office.Decided();

        var history = (await office.Auditor.Read(Path(file))).Expect(HttpStatusCode.OK);

        Assert.Equal(
            [
                "permits.application-submitted",
                "permits.application-declared-valid",
                "permits.recommendation-submitted",
                "permits.decision-made",
            ],
            history["events"].EnumerateArray().Select(recorded => recorded.GetProperty("kind").GetString())
        );
        Assert.All(
            history["events"].EnumerateArray(),
            recorded =>
            {
                Assert.Equal(office.Unit, recorded.GetProperty("metadata").GetProperty("unit").GetString());
                Assert.Equal(22, recorded.GetProperty("salt").GetString()!.Length);
                Assert.NotEqual(
                    Guid.Empty,
                    Guid.Parse(recorded.GetProperty("metadata").GetProperty("actor").GetString()!)
                );
            }
        );
        Assert.Equal("decided", history["state", "phase"].GetString());
    }

    [Fact]
    public async Task What_stands_for_events_that_were_not_recorded_is_no_stream()
    {
        await host.AddMunicipality("tombs");
        await using (var session = host.Service<IDocumentStore>().LightweightSession("tombs"))
        {
            session.Events.StartStream<Tombstone>(Buried, new Tombstone());
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var answer = await new Office(host, "tombs").Auditor.Read($"/api/audit/streams/{Buried}");

        answer.Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task As_of_an_event_number_the_state_is_what_it_was()
    {
        var file = await office.Decided();
        var whole = (await office.Auditor.Read(Path(file))).Expect(HttpStatusCode.OK);
        var second = whole["events"][1].GetProperty("sequence").GetInt64();

        var then = (
            await office.Auditor.Read($"{Path(file)}?asOf={second.ToString(CultureInfo.InvariantCulture)}")
        ).Expect(HttpStatusCode.OK);

        Assert.Equal(2, then["version"].GetInt64());
        Assert.Equal("valid", then["state", "phase"].GetString());
    }

    [Fact]
    public async Task As_of_a_moment_of_recording_the_state_is_what_it_was()
    {
        var file = await office.Decided();
        var whole = (await office.Auditor.Read(Path(file))).Expect(HttpStatusCode.OK);
        var first = whole["events"][0].GetProperty("recordedAt").GetDateTimeOffset();

        var then = (
            await office.Auditor.Read(
                $"{Path(file)}?asOf={Uri.EscapeDataString(first.ToString("O", CultureInfo.InvariantCulture))}"
            )
        ).Expect(HttpStatusCode.OK);

        Assert.Equal("submitted", then["state", "phase"].GetString());
        (await office.Auditor.Read($"{Path(file)}?asOf=2020-01-01T00:00:00Z")).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_moment_that_is_none_is_refused()
    {
        var file = await office.Submitted();

        (await office.Auditor.Read($"{Path(file)}?asOf=yesterday")).Expect(
            HttpStatusCode.BadRequest,
            "request.parameter-malformed"
        );
    }

    [Fact]
    public async Task Only_auditors_read_history_and_only_that_of_their_municipality()
    {
        var file = await office.Submitted();

        (await office.Clerk.Read(Path(file))).Expect(HttpStatusCode.Forbidden);
        (await new Office(host, "demo").Auditor.Read(Path(file))).Expect(HttpStatusCode.NotFound);
    }

    private static string Path(Case file) => $"/api/audit/streams/{file.Id}";
}
