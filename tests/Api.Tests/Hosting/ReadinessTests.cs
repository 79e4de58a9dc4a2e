using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Application;

namespace Sijil.Api.Tests.Hosting;

/// <summary>A host that answers is not yet a host to send people to.</summary>
public sealed class ReadinessTests(RegisterHost host)
{
    private const string Check = "beginning";

    [Fact]
    public async Task Before_its_register_has_begun_a_host_answers_and_is_not_ready()
    {
        var first = await host.FirstReadiness;

        Assert.Equal(HealthStatus.Unhealthy, first.Entries[Check].Status);
        Assert.Equal(HealthStatus.Unhealthy, first.Status);
    }

    [Fact]
    public async Task Once_it_has_begun_nothing_of_that_is_left()
    {
        var now = await host.Service<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, now.Entries[Check].Status);
    }

    /// <remarks>Another host over the same database that nobody has brought up yet.</remarks>
    [Fact]
    public async Task Who_asks_is_told_what_is_missing()
    {
        var another = await host.StartAnother();
        try
        {
            using var client = host.Client("demo", [Roles.Clerk], "clerk", at: another);

            var ready = await client.GetAsync(
                new Uri("/health/ready", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            var live = await client.GetAsync(
                new Uri("/health/live", UriKind.Relative),
                TestContext.Current.CancellationToken
            );

            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal(HttpStatusCode.OK, live.StatusCode);
            var text = await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var report = JsonElement.Parse(text).GetProperty("checks").GetProperty(Check);
            Assert.Equal("Unhealthy", report.GetProperty("status").GetString());
            Assert.NotEmpty(report.GetProperty("description").GetString()!);
        }
        finally
        {
            await RegisterHost.StopAnother(another);
        }
    }
}
