using JasperFx;
using JasperFx.Events;
using JasperFx.MultiTenancy;
using Marten;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Ledger;
using Sijil.Application.Permits;
using Sijil.Application.Permits.Import;
using Sijil.Application.Seeding;
using Weasel.Core;

namespace Sijil.Application.Installation;

/// <summary>How the register lies in PostgreSQL. What a municipality records lies in partitions of its own.</summary>
public static class RegisterStore
{
    public const string Documents = "documents";
    public const string Events = "events";
    public const string Messages = "messages";

    /// <param name="owner">True for the owner, who makes tables; false for the application, which never does.</param>
    public static void Configure(StoreOptions options, bool owner, TimeProvider clock)
    {
        options.AutoCreateSchemaObjects = owner ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        options.DatabaseSchemaName = Documents;
        options.Events.DatabaseSchemaName = Events;
        options.Policies.AllDocumentsAreMultiTenanted();
        options.Serializer(Serializer());
        options.Logger(new SilentStoreLogger());

        Configure(options.Events, clock);
        foreach (var kind in EventCatalogue.All)
            options.Events.MapEventType(kind.Type, kind.Alias);

        // What cannot be applied stops the projection and is seen; nothing is ever skipped.
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        Configure(options.Projections);

        options.Schema.For<RecordedAnswer>().Index(answer => answer.RecordedAt);
        options.Schema.For<FileNumber>();
        options.Schema.For<ImportProgress>();
        options.Schema.For<SeedingMark>();
        options.Schema.For<RunningTerm>().Index(term => term.CalendarId);
        options
            .Schema.For<IssuedGrant>()
            .DocumentAlias(IssuedGrant.Table)
            .Duplicate(grant => grant.BodyId)
            .Duplicate(grant => grant.DatasetId);
        options.Schema.For<ErasedSubject>().DocumentAlias(ErasedSubject.Table);
        foreach (var table in VaultTables.All)
            options.Storage.ExtendedSchemaObjects.Add(table);
        options.Storage.ExtendedSchemaObjects.Add(PublishedFile.Table());
        foreach (var table in LedgerTables.All)
            options.Storage.ExtendedSchemaObjects.Add(table);
    }

    private static void Configure(Marten.Events.IEventStoreOptions events, TimeProvider clock)
    {
        events.TenancyStyle = TenancyStyle.Conjoined;
        events.UseTenantPartitionedEvents = true;
        events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        events.UseExclusiveLockOnConcurrentAppends = true;
        events.UseMandatoryStreamTypeDeclaration = true;
        events.EnableUniqueIndexOnEventId = true;
        events.AutoDiscoverTagTypes = false;
        events.TimeProvider = clock;
        events.MetadataConfig.CorrelationIdEnabled = true;
        events.MetadataConfig.CausationIdEnabled = true;
        events.MetadataConfig.HeadersEnabled = true;
    }

    /// <summary>
    /// An append that a crash cut off leaves numbers unused, and all projections of the municipality wait before them. They go on
    /// once no transaction is left that could still use the numbers: PostgreSQL is asked for that each time, and no passing of time
    /// stands in for its answer. So the wait before asking can be short; what it costs is paid for each such crash anew.
    /// </summary>
    private static void Configure(Marten.Events.Projections.ProjectionOptions projections)
    {
        projections.UseTransactionEvidenceForGapSkipping = true;
        projections.SkipStaleGapsDespiteLiveTransactionsAfter = null;
        projections.StaleSequenceThreshold = TimeSpan.FromMilliseconds(500);
        projections.SlowPollingTime = TimeSpan.FromMilliseconds(250);
    }

    private static Marten.Services.SystemTextJsonSerializer Serializer()
    {
        // The casing tells queries how members are written; the options write them.
        var serializer = new Marten.Services.SystemTextJsonSerializer { Casing = Casing.CamelCase };
        serializer.Configure(StoredJson.Configure);
        return serializer;
    }
}
