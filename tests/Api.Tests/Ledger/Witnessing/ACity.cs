using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using Sijil.Api.Ledger;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>
/// An installation that publishes the log of one municipality and witnesses that of another, with files, keys and address of its own.
/// It shares the database of all tests, in which the two have nothing in common.
/// </summary>
internal sealed class ACity(RegisterHost host, string municipality, byte seed) : IAsyncDisposable
{
    private static int count;

    private readonly string root = Directory.CreateTempSubdirectory("sijil-city-").FullName;
    private readonly string domain = $"{municipality}-{Interlocked.Increment(ref count)}.example";
    private WebApplication? application;

    public NoteSigner Log => AWatchedLog.Key($"{domain}/log/{municipality}", seed, SignatureType.Ed25519);

    public VerifierKey Witness => AWatchedLog.Key($"{domain}/witness", (byte)(seed + 1), SignatureType.Cosignature).Key;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public ILogSource Files => new LogFolder(Path.Combine(root, "log", municipality));

    private T Service<T>()
        where T : notnull => application!.Services.GetRequiredService<T>();

    /// <summary>At the address it had before, if it had one. Who must cosign its log is read when it first publishes.</summary>
    public async Task Start(params VerifierKey[] watched)
    {
        application = await host.StartAnother([
            ("Data:Root", root),
            ("Urls", Address.ToString()),
            ("Ledger:Origin", $"{domain}/log"),
            ("Ledger:Folder", Path.Combine(root, "log")),
            ($"Ledger:Keys:{municipality}", Pem("log.pem", seed)),
            ("Ledger:Policy", PolicyFile),
            ("Ledger:WitnessPatience", "00:00:20"),
            ("Witness:Key", Pem("witness.pem", (byte)(seed + 1))),
            ("Witness:Name", Witness.Name),
            .. watched.Select((log, place) => ($"Witness:Logs:{place}", log.ToString())),
        ]);
        Address = new(application.Urls.First());
    }

    public async Task Stop()
    {
        await RegisterHost.StopAnother(application!);
        application = null;
    }

    /// <summary>What the city and those who verify its log agree on.</summary>
    public LogPolicy Require(ACity witness)
    {
        File.WriteAllText(
            PolicyFile,
            $"log {Log.Key}\nwitness w {witness.Witness} {new Uri(witness.Address, "witness")}\nquorum w\n"
        );
        return LogPolicy.Parse(File.ReadAllBytes(PolicyFile));
    }

    public async Task<SignedNote> Publish()
    {
        await host.AllHaveLeaves(municipality);
        while (await Service<LogPublisher>().Advance(municipality, TestContext.Current.CancellationToken)) { }
        return SignedNote.Parse((await Checkpoint())!);
    }

    public ValueTask<byte[]?> Checkpoint() =>
        Files.Read(SignedLog.CheckpointPath, TestContext.Current.CancellationToken);

    public Task KeepPublishing() => ((IHostedService)Service<LogKeeper>()).StartAsync(CancellationToken.None);

    public Task StopPublishing() => ((IHostedService)Service<LogKeeper>()).StopAsync(CancellationToken.None);

    public async Task<HealthReportEntry> Health() =>
        (
            await Service<HealthCheckService>()
                .CheckHealthAsync(check => check.Name == "log", TestContext.Current.CancellationToken)
        ).Entries["log"];

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
            await Stop();
        Directory.Delete(root, recursive: true);
    }

    private string PolicyFile => Path.Combine(root, "policy");

    private string Pem(string name, byte keySeed)
    {
        var key = new Ed25519PrivateKeyParameters([.. Enumerable.Repeat(keySeed, 32)]);
        var path = Path.Combine(root, name);
        File.WriteAllText(
            path,
            PemEncoding.WriteString("PRIVATE KEY", PrivateKeyInfoFactory.CreatePrivateKeyInfo(key).GetEncoded())
        );
        return path;
    }
}
