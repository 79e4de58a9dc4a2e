using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>Two cities witness one another, over HTTP.</summary>
public sealed class WitnessingTests(RegisterHost host) : IAsyncLifetime
{
    private const string Here = "witnessed-here";
    private const string There = "witnessed-there";

    private readonly Office office = new(host, Here);
    private readonly ACity here = new(host, Here, 50);
    private readonly ACity there = new(host, There, 60);

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Here);
        await host.AddMunicipality(There);
        await here.Start(there.Log.Key);
        await there.Start(here.Log.Key);
    }

    public async ValueTask DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    [Fact]
    public async Task Each_publishes_what_the_other_has_cosigned()
    {
        var (ofHere, ofThere) = (here.Require(there), there.Require(here));

        var first = await here.Publish();
        Assert.IsType<CheckpointVerification.Accepted>(ofHere.Verify(first, Ed25519.Verify));
        Assert.Equal([here.Log.Key.Name, there.Witness.Name], first.Signatures.Select(by => by.Name));
        Assert.IsType<CheckpointVerification.Accepted>(ofThere.Verify(await there.Publish(), Ed25519.Verify));

        await office.Decided();
        var second = await here.Publish();
        Assert.IsType<CheckpointVerification.Accepted>(ofHere.Verify(second, Ed25519.Verify));
        Assert.True(Size(second) > Size(first));
        Assert.Equal($"{second}", $"{await Witnessed()}");
        Assert.Equal(HealthStatus.Healthy, (await here.Health()).Status);
    }

    [Fact]
    public async Task Without_its_witness_nothing_is_published_until_it_is_back()
    {
        here.Require(there);
        await there.Stop();

        await here.KeepPublishing();
        var away = await Eventually.Is(
            "the city says who is away",
            here.Health,
            health =>
                health.Description?.Contains(
                    $"{here.Log.Key.Name}: {there.Witness.Name} cannot be reached",
                    StringComparison.Ordinal
                )
                    is true
        );
        Assert.Equal(HealthStatus.Degraded, away.Status);
        Assert.Contains("Nothing is published", away.Description, StringComparison.Ordinal);
        Assert.Null(await here.Checkpoint());

        await there.Start(here.Log.Key);
        await Eventually.Is(
            "the city is well again long before it looks at all its logs",
            here.Health,
            health => health.Status is HealthStatus.Healthy,
            TimeSpan.FromSeconds(30)
        );
        Assert.NotNull(await here.Checkpoint());
        await here.StopPublishing();
    }

    [Fact]
    public async Task A_log_that_tells_another_history_is_not_cosigned()
    {
        here.Require(there);
        var honest = await here.Publish();
        var size = Size(honest);
        var other = here.Log.Note(new Checkpoint(here.Log.Key.Name, new(size, MerkleHash.OfEmptyTree)).ToString());
        var longer = here.Log.Note(new Checkpoint(here.Log.Key.Name, new(size + 1, MerkleHash.OfEmptyTree)).ToString());

        Assert.Equal(HttpStatusCode.Conflict, await Asked(new(0, new([]), other)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Asked(new(size, new([]), other)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Asked(new(size, new([MerkleHash.OfEmptyTree]), longer)));
        Assert.Equal($"{honest}", $"{await Witnessed()}");
    }

    private async Task<HttpStatusCode> Asked(AddCheckpointRequest request)
    {
        using var client = new HttpClient();
        using var body = new ByteArrayContent(request.ToBytes());
        using var answer = await client.PostAsync(
            new Uri(there.Address, "witness/add-checkpoint"),
            body,
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode;
    }

    /// <summary>As whoever compares it with what the log told them.</summary>
    private async Task<SignedNote> Witnessed()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(here.Log.Key.Name)));
        using var client = new HttpClient();
        return SignedNote.Parse(
            await client.GetByteArrayAsync(
                new Uri(there.Address, $"witness/{hash}/checkpoint"),
                TestContext.Current.CancellationToken
            )
        );
    }

    private static long Size(SignedNote note) => Checkpoint.Parse(note.Text).Head.Size;
}
