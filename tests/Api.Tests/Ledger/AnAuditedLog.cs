using Org.BouncyCastle.Crypto.Parameters;
using Sijil.Api.Ledger;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger;

/// <summary>A log of a municipality's events that a test publishes itself, into a folder of its own and under a key of its own.</summary>
internal sealed class AnAuditedLog : ILogStores, ILogKeys, IDisposable
{
    private static int count;

    private readonly RegisterHost host;

    public AnAuditedLog(RegisterHost host)
    {
        this.host = host;
        Name = $"audited-{Interlocked.Increment(ref count)}.example/log";
        (Signer, Next) = (SignerFrom(1), SignerFrom(2));
        Signers = [Signer];
        Folder = Directory.CreateTempSubdirectory("sijil-log-").FullName;
        Store = new LogFolder(Folder);
    }

    /// <summary>No two are one log, of which the database would expect that it goes on.</summary>
    public string Name { get; }

    public string Folder { get; }

    /// <summary>The key of the log, and one that it can be handed over to.</summary>
    public NoteSigner Signer { get; }

    public NoteSigner Next { get; }

    public VerifierKey Key => Signer.Key;

    /// <summary>Where a test puts what stands between the publisher and the folder.</summary>
    public ILogStore Store { get; set; }

    public ILogStore Open(string municipality) => Store;

    /// <summary>The keys that are at hand where it is published.</summary>
    public IReadOnlyList<NoteSigner> Signers { get; set; }

    public IReadOnlyList<NoteSigner> All(string municipality) => Signers;

    public string? NameOf(string municipality) => Name;

    /// <summary>Whom the log asks before it publishes: nobody, unless a test says so.</summary>
    public Witnesses Witnesses { get; set; } =
        new(new(null, WitnessPolicy.DefaultPatience), new(new HttpClient(), TimeProvider.System), TimeProvider.System);

    public LogPublisher Publisher =>
        new(host.Service<Npgsql.NpgsqlDataSource>(), this, this, Witnesses, host.Service<PublishedSizes>());

    /// <summary>Waits until all that is recorded has a leaf, and publishes it.</summary>
    public async Task<long> Publish(string municipality)
    {
        await host.AllHaveLeaves(municipality);
        while (await Publisher.Advance(municipality, TestContext.Current.CancellationToken)) { }
        return (await Head()).Size;
    }

    /// <summary>Publishes entries that no register has.</summary>
    public async Task Sign(IReadOnlyList<LogEntry> entries)
    {
        var tree = new GrowingTree();
        await new LogFiles(Store).Write(tree, 0, entries, TestContext.Current.CancellationToken);
        var note = Signer.Note(new Checkpoint(Name, tree.Head).ToString());
        await Store.Replace(SignedLog.CheckpointPath, null, note.ToBytes(), TestContext.Current.CancellationToken);
    }

    public async Task<TreeHead> Head() =>
        (await SignedLog.Read(new LogFolder(Folder), Key, TestContext.Current.CancellationToken)).Head;

    public async Task<LogReport> Verify(params Checkpoint[] kept) =>
        await new LogVerification(new LogFolder(Folder), Key).Verify(kept, TestContext.Current.CancellationToken);

    private NoteSigner SignerFrom(int first) =>
        Ed25519.Signer(
            Name,
            new Ed25519PrivateKeyParameters([.. Enumerable.Range(first, 32).Select(number => (byte)number)]),
            SignatureType.Ed25519
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
