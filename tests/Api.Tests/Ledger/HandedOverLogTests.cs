using System.Net;
using Sijil.Api.Keys;
using Sijil.Api.Ledger;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A host goes on serving and publishing while its log is handed over, as an outsider finds it over HTTP.</summary>
public sealed class HandedOverLogTests(RegisterHost host) : IAsyncLifetime
{
    private const string Municipality = "handed-over";

    private HttpClient Outsider => new() { BaseAddress = new Uri(host.Application.Urls.First()) };

    private ServedLog Log =>
        new(new HttpClient { BaseAddress = new Uri(Outsider.BaseAddress!, $"log/{Municipality}/") });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Municipality);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task It_goes_on_under_the_new_key_and_lists_both()
    {
        await Eventually.Is(
            "there is a checkpoint",
            async () => await Log.Read(SignedLog.CheckpointPath, Cancellation) is not null
        );
        var old = VerifierKey.Parse((await Text("vkey")).TrimEnd());
        using (var none = await Outsider.GetAsync($"/log/{Municipality}/handover/1", Cancellation))
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);

        await host.Service<DevelopmentLogKeys>().MakeNext(Municipality, others: 1, Cancellation);
        var signers = host.Service<ILogKeys>().All(Municipality);
        var handOver = await host.Service<KeyRotation>().Run(Municipality, signers[0], signers[1], Cancellation);
        await new Office(host, Municipality).Decided();
        var report = await Eventually.Is(
            "the log has grown under its new key",
            () => new LogVerification(Log, old).Verify([], Cancellation),
            report => report.Fault is not null || report.Head.Size > handOver.Head.Size
        );

        Assert.Equal((null, $"{handOver.To}"), (report.Fault?.Reason, report.HandedOverTo));
        Assert.Equal(old, handOver.From);
        Assert.Equal($"{handOver.To}\n{old}\n", await Text("vkey"));
        Assert.Equal(handOver, HandOver.Read((await Log.Read("handover/1", Cancellation))!, Ed25519.Verify));
    }

    private Task<string> Text(string path) => Outsider.GetStringAsync($"/log/{Municipality}/{path}", Cancellation);
}
