using System.Net;
using Marten;
using Npgsql;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Ledger;
using Sijil.Application.Seeding;
using Sijil.Domain.Governance;
using Wolverine;
using Wolverine.Runtime;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>An erasure is over when the last backup with the key has expired, and the clock says so by itself.</summary>
public sealed class CompletedErasureTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "completed-erasure";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(MunicipalityRules.DefaultTimeZone);

    private readonly AdjustableClock clock = new();
    private readonly Office office = new(host, Municipality);
    private readonly ErasureOffice erasing = new(host, Municipality);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task It_is_due_when_the_last_day_has_passed_and_recorded_once()
    {
        var submitted = await office.Submitted();
        var withdrawal = new { receivedOn = Office.Today, channel = "post" };
        (await office.Clerk.Change($"{submitted.Path}/withdrawal", withdrawal, submitted.Version)).Expect(
            HttpStatusCode.OK
        );
        var erasure = await erasing.Erased((await office.ApplicantOf(submitted)).Value);
        var end = LegalDay.EndOf(Office.Today.AddDays(30), Zone);
        Assert.Equal(end, await Due(erasure));

        clock.PutForwardTo(end.AddMinutes(-1));
        Assert.NotNull(await Tell(erasure));
        Assert.Equal("destroyed", (await erasing.Read(erasure))["state"].GetString());

        clock.PutForwardTo(end);
        Assert.Null(await Tell(erasure));
        Assert.Null(await Tell(erasure));
        var told = await erasing.Read(erasure);
        Assert.Equal("completed", told["state"].GetString());
        Assert.Equal(4, told.Version);
    }

    private Task<DeliveryMessage<BackupsHaveExpired>?> Tell(Guid erasure) =>
        new CompleteErasureHandler(
            new(
                host.Service<IDocumentStore>(),
                host.Service<KnownFacts>(),
                host.Service<IWolverineRuntime>(),
                host.Service<Commits>(),
                clock
            )
        ).Handle(new(erasure), new Envelope { TenantId = Municipality }, TestContext.Current.CancellationToken);

    /// <summary>When the message is due that waits for it.</summary>
    private async Task<DateTimeOffset> Due(Guid erasure)
    {
        await using var connection = await RegisterHost.Connect(host.Database.Application);
        await using var query = new NpgsqlCommand(
            """
            select execution_time from messages.wolverine_incoming_envelopes
            where message_type like '%BackupsHaveExpired' and position(convert_to($1, 'UTF8') in body) > 0
            """,
            connection
        );
        query.Parameters.AddWithValue(erasure.ToString());
        return await Eventually.Is(
            "the message is stored",
            async () => await query.ExecuteScalarAsync() is DateTime at ? new DateTimeOffset(at) : default,
            at => at != default
        );
    }
}
