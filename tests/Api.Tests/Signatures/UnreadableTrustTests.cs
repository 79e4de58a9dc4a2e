using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;
using Sijil.Api.Signatures;
using Sijil.Application.Signatures;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A folder of trusted certificates that is wrong is told to everyone who needs it, and breaks nothing else.</summary>
public sealed class UnreadableTrustTests(RegisterHost host) : IAsyncLifetime
{
    private const string Page = "/en/signatures/verify";

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("sijil-trust-");
    private WebApplication? another;
    private HttpClient client = null!;

    private string Folder => Path.Combine(parent.FullName, "trust");

    private string Right => host.Service<DevelopmentSeals>().Find(RegisterApplication.Demo)!.Trust!;

    public async ValueTask InitializeAsync()
    {
        var seal = host.Service<DevelopmentSeals>().Find(RegisterApplication.Demo)!;
        another = await host.StartAnother(
            ("Sealing:demo:File", seal.File),
            ("Sealing:demo:Password", seal.Password),
            ("Sealing:demo:Trust", Folder)
        );
        client = new HttpClient { BaseAddress = new(another.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (another is not null)
            await RegisterHost.StopAnother(another);
        parent.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told() => await AssertTold("trust");

    [Fact]
    public async Task So_is_a_file_that_is_no_certificate()
    {
        MakeRight();
        await File.WriteAllTextAsync(Path.Combine(Folder, "other.pem"), "none", TestContext.Current.CancellationToken);

        await AssertTold("other.pem");
    }

    [Fact]
    public async Task And_a_list_that_is_none()
    {
        MakeRight();
        await File.WriteAllTextAsync(
            Path.Combine(Folder, DevelopmentSeals.RevocationList),
            "none",
            TestContext.Current.CancellationToken
        );

        await AssertTold(DevelopmentSeals.RevocationList);
    }

    [Fact]
    public async Task Once_it_is_put_right_it_is_used()
    {
        await AssertTold("trust");

        MakeRight();

        Assert.Equal(HttpStatusCode.OK, (await Get(RevocationListEndpoint.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get(Page)).StatusCode);
        Assert.Equal(HealthStatus.Healthy, (await Health()).Status);
    }

    [Fact]
    public void It_is_read_when_it_has_changed_and_only_then()
    {
        var folders = another!.Services.GetRequiredService<TrustFolders>();
        MakeRight();
        var first = folders.Read(Folder);

        Assert.Same(first, folders.Read(Folder));

        File.Copy(Path.Combine(Right, DevelopmentSeals.Authority), Path.Combine(Folder, "again.pem"));

        Assert.NotSame(first, folders.Read(Folder));
    }

    [Fact]
    public async Task That_of_another_municipality_is_told_too()
    {
        MakeRight();
        another!.Configuration["Sealing:another:File"] = "seal.p12";
        another.Configuration["Sealing:another:Trust"] = Path.Combine(parent.FullName, "of-another");

        var health = await Health();

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("'of-another'", health.Description, StringComparison.Ordinal);
    }

    private async Task AssertTold(string name)
    {
        using var list = await Get(RevocationListEndpoint.Path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, list.StatusCode);
        var problem = JsonElement.Parse(await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("signatures.trust-unreadable", problem.GetProperty("code").GetString());

        using var page = await Get(Page);
        using var sent = await client.PostAsync(
            Page,
            new MultipartFormDataContent { { new ByteArrayContent([1]), "document", "document" } },
            TestContext.Current.CancellationToken
        );
        foreach (var answer in new[] { page, sent })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(
                "Seals cannot be checked at the moment",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        var health = await Health();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains($"'{name}'", health.Description, StringComparison.Ordinal);
        Assert.EndsWith(
            "No certificate or list of revoked certificates can be read here.",
            health.Description,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(parent.FullName, health.Description, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    private Task<HealthCheckResult> Health() =>
        new TrustHealth(
            another!.Configuration,
            another.Services.GetRequiredService<MunicipalTrust>(),
            another.Services.GetRequiredService<ISealTrust>()
        ).CheckHealthAsync(new(), TestContext.Current.CancellationToken);

    private void MakeRight()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Right))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }
}
