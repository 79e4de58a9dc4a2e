using System.Net;
using Npgsql;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Signatures.Envelopes;

/// <summary>What the clock does about an envelope, on a host whose clock is put forward by days.</summary>
public sealed class TimeOfEnvelopesTests : IAsyncLifetime
{
    private const string Town = "signing-in-time";

    private readonly AdjustableClock clock = new();
    private readonly RegisterHost host;

    public TimeOfEnvelopesTests() => host = new("register-with-envelopes", clock);

    public async ValueTask InitializeAsync()
    {
        await host.InitializeAsync();
        await host.AddMunicipality(Town);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Signers_are_reminded_and_after_the_end_nothing_is_prepared_or_signed()
    {
        var office = new SigningOffice(host, Town, clock);
        Invited idle = new("idle"),
            late = new("late");
        var envelope = await office.Sent(idle, late);
        await office.Ready(late, envelope, 2);
        await office.Consents(idle, envelope, 1);
        var end = (await office.Slot(idle, envelope, 1))["expiresAt"].GetDateTimeOffset();

        await PutForwardTo(office.Now.AddDays(5).AddMinutes(1));
        await Reminded(1);
        await PutForwardTo(office.Now.AddDays(2));
        await Reminded(2);

        // By the clock alone: nothing has been recorded yet when these are refused.
        clock.PutForwardTo(end);
        var presentedDigest = (await office.Slot(idle, envelope, 1))["manifestDigest"].GetString();
        (await office.Act(idle, envelope, 1, "preparation", new { presentedDigest })).Expect(
            HttpStatusCode.Conflict,
            "signatures.envelope-expired"
        );
        (await office.Signs(late, envelope, 2)).Expect(HttpStatusCode.Conflict, "signatures.envelope-expired");
        (await office.Clerk.Change($"{envelope.Path}/void", new { reason = "mistaken" }, envelope.Version)).Expect(
            HttpStatusCode.Conflict,
            "signatures.envelope-expired"
        );
        Assert.Equal("sent", await office.PhaseOf(envelope));

        await PutForwardTo(end);
        await office.Becomes(envelope, "expired");
        var slot = await office.Slot(late, envelope, 2);
        Assert.Equal(("expired", 2), (slot["stage"].GetString(), slot["reminders"].GetInt32()));
        await office.Done(late, envelope, 2, "consent-withdrawal", null);

        Task Reminded(int number) =>
            Eventually.Is(
                $"{number} reminders are recorded for both",
                async () =>
                    new[]
                    {
                        (await office.Slot(idle, envelope, 1))["reminders"].GetInt32(),
                        (await office.Slot(late, envelope, 2))["reminders"].GetInt32(),
                    },
                counts => counts.All(count => count == number)
            );
    }

    /// <summary>
    /// Puts the clock forward. The store compares the moments at which messages are due with the time of the machine, so those that are
    /// due by then are made due now.
    /// </summary>
    private async Task PutForwardTo(DateTimeOffset moment)
    {
        clock.PutForwardTo(moment);
        await using var connection = await RegisterHost.Connect(host.Database.Embedded!.Connections.Superuser);
        await using var due = new NpgsqlCommand(
            "update messages.wolverine_incoming_envelopes set execution_time = now() where status = 'Scheduled' and execution_time <= $1",
            connection
        );
        due.Parameters.AddWithValue(moment);
        await due.ExecuteNonQueryAsync();
    }
}
