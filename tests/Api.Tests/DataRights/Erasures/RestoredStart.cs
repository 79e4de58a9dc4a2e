using Marten;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Sijil.Api.DataRights.Erasures;
using Sijil.Api.OpenData;
using Sijil.Api.Tests.Ledger;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Ledger;

namespace Sijil.Api.Tests.DataRights.Erasures;

/// <summary>What a host does before it serves, over the log that a test has published.</summary>
internal static class RestoredStart
{
    public static ErasureReapplication Reapplication(RegisterHost host, AnAuditedLog log) =>
        new(
            host.Service<NpgsqlDataSource>(),
            host.Service<IDocumentStore>(),
            host.Service<LogBacklog>(),
            new PublishedDestructions(log, log, host.Service<PublishedSizes>())
        );

    public static ErasureKeeper Keeper(RegisterHost host, AnAuditedLog log) =>
        new(
            Reapplication(host, log),
            host.Service<IDocumentStore>(),
            host.Service<PublicState>(),
            TimeProvider.System,
            NullLogger<ErasureKeeper>.Instance
        );
}
