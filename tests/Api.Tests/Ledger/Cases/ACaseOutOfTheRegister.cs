using System.IO.Compression;
using Npgsql;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Ledger.Cases;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Tests.Ledger.Cases;

/// <summary>The tests that share it take turns.</summary>
[CollectionDefinition]
public sealed class ExportedCases : ICollectionFixture<ACaseOutOfTheRegister>;

/// <summary>An application that was granted, notified and sealed, in a published log, and other things beside it.</summary>
public sealed class ACaseOutOfTheRegister(RegisterHost host) : IAsyncLifetime
{
    public const string Municipality = "exporting";

    private readonly AnAuditedLog log = new(host);

    internal VerifierKey Key => log.Key;

    internal Office Office { get; } = new(host, Municipality);

    internal Case Application { get; private set; } = null!;

    internal CaseExport Export => new(host.Service<NpgsqlDataSource>(), log, log);

    /// <summary>Everything that was recorded.</summary>
    internal IReadOnlyDictionary<string, byte[]> Everything { get; private set; } = null!;

    /// <summary>What anyone may have.</summary>
    internal IReadOnlyDictionary<string, byte[]> Public { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await host.AddMunicipality(Municipality);
        var decided = await Office.Decided();
        Application = await decided.After(Office.Clerk, "notification", CaseHistories.Notification());
        await Office.Submitted();
        await Eventually.Is(
            "the decision is sealed",
            async () =>
            {
                await log.Publish(Municipality);
                return (await Read(isPublic: true)).Documents.Count > 0;
            }
        );
        Everything = Files(await Read(isPublic: false));
        Public = Files(await Read(isPublic: true));
    }

    public ValueTask DisposeAsync()
    {
        log.Dispose();
        return ValueTask.CompletedTask;
    }

    internal async Task<ExportedCase> Read(bool isPublic = false, Guid? stream = null) =>
        (await Export.Read(Municipality, stream ?? Application.Id, isPublic, TestContext.Current.CancellationToken))!;

    internal Task Publish() => log.Publish(Municipality);

    /// <summary>The files, as they are in the archive.</summary>
    internal static IReadOnlyDictionary<string, byte[]> Files(ExportedCase exported)
    {
        using var archive = new MemoryStream();
        CaseArchive.Write(exported, archive);
        archive.Position = 0;
        return CaseArchive.Read(archive);
    }

    internal static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return target.ToArray();
    }

    internal CaseReport Verify(IEnumerable<KeyValuePair<string, byte[]>> files, bool withKey = true)
    {
        using var archive = new MemoryStream(Zip(files));
        return CaseVerification.Verify(archive, withKey ? Key : null);
    }
}
