using System.Text.Json;
using Sijil.Api.Tests.Permits;
using Sijil.Domain.Ledger;

namespace Sijil.Api.Tests.Ledger;

/// <summary>What is recorded before the ledger exists can be logged by it afterwards, from what the database holds and nothing else.</summary>
public sealed class LoggableTests(RegisterHost host) : IAsyncLifetime
{
    private readonly Office office = new(host, "loggable");

    public async ValueTask InitializeAsync() => await host.AddMunicipality("loggable");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Every_event_has_a_leaf()
    {
        var file = await office.Decided();
        await file.After(office.Clerk, "notification", CaseHistories.Notification());

        var leaves = await Leaves();

        Assert.NotEmpty(leaves);
        Assert.All(leaves, leaf => Assert.InRange(leaf.GetRawText().Length, 1, Leaf.SizeLimit));
        Assert.Contains(leaves, leaf => Kind(leaf) == "permits.permit-issued");
    }

    [Fact]
    public async Task A_decision_betrays_nothing_before_it_is_notified()
    {
        await office.Decided();

        var decision = (await Leaves()).Last(leaf => Kind(leaf) == "permits.decision-made");

        Assert.Empty(decision.GetProperty("pub").EnumerateObject());
    }

    [Fact]
    public async Task The_permit_comes_after_the_notification_it_follows_from()
    {
        var file = await office.Decided();
        await file.After(office.Clerk, "notification", CaseHistories.Notification());

        var kinds = (await Leaves()).Select(Kind).ToList();

        Assert.True(kinds.IndexOf("permits.decision-notified") < kinds.IndexOf("permits.permit-issued"));
    }

    private static string? Kind(JsonElement leaf) => leaf.GetProperty("kind").GetString();

    private Task<List<JsonElement>> Leaves() => host.Leaves("loggable");
}
