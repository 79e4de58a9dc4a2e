using JasperFx;
using JasperFx.CodeGeneration;
using Marten;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Sijil.Api.DataRights.Erasures;
using Sijil.Api.Ledger;
using Sijil.Api.Ledger.TimeStamping;
using Sijil.Api.Signatures.Documents;
using Sijil.Application;
using Sijil.Application.Installation;
using Sijil.Projections;
using Wolverine;
using Wolverine.Marten;

namespace Sijil.Api.Hosting;

/// <summary>Puts store and messaging together: once for serving, and once, with more rights and less to do, for installing.</summary>
public static class Composition
{
    /// <summary>For serving and for commands: connects as the application, projects and handles messages.</summary>
    public static void AddRegister(this WebApplicationBuilder builder, RegisterDatabase database, DatabaseUse use)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(NpgsqlDataSource.Create(database.Application));
        builder
            .Services.AddMarten(services => Store(owner: false, services.GetRequiredService<TimeProvider>()))
            .UseNpgsqlDataSource()
            .UseLightweightSessions()
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = RegisterStore.Messages;
                integration.AutoCreate = AutoCreate.None;
                integration.UseWolverineManagedEventSubscriptionDistribution = true;
            });
        builder.Host.UseWolverine(options =>
        {
            Messaging(options);
            options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
            options.CodeGeneration.GeneratedCodeOutputPath = DataFolder.GeneratedCode(builder);
            options.Durability.Mode = Mode(database, use);
            if (use is DatabaseUse.Serve)
                MessageHandlers.Recur(options);
            options.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(5);
            options.Durability.TransientFailureRestartMaxBackoff = TimeSpan.FromSeconds(30);
        });
        builder.Services.AddSingleton<LogKeeper>();
        builder.Services.AddSingleton<TimeStampKeeper>();
        builder.Services.AddSingleton<ErasureKeeper>();
        if (use is DatabaseUse.Serve)
            builder
                .Services.AddHostedService(services => services.GetRequiredService<LogKeeper>())
                .AddHostedService(services => services.GetRequiredService<TimeStampKeeper>())
                .AddHostedService(services => services.GetRequiredService<ErasureKeeper>())
                .AddHostedService(services => services.GetRequiredService<DocumentKeeper>());
        if (Mode(database, use) is DurabilityMode.Solo)
            builder.Services.AddHostedService<ProjectionSupervisor>();
    }

    /// <summary>
    /// A host over the embedded database is alone by definition and begins at once; others share the work. A command of the terminal
    /// takes no share, because a host may be serving beside it.
    /// </summary>
    private static DurabilityMode Mode(RegisterDatabase database, DatabaseUse use) =>
        use != DatabaseUse.Serve ? DurabilityMode.ServerlessWithOutbox
        : database.Embedded is null ? DurabilityMode.Balanced
        : DurabilityMode.Solo;

    /// <summary>For installing: connects as the owner and runs nothing.</summary>
    public static IHost BuildOwner(string connection)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.AddTerminal(DatabaseUse.Install).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(NpgsqlDataSource.Create(connection));
        builder
            .Services.AddMarten(_ => Store(owner: true, TimeProvider.System))
            .UseNpgsqlDataSource()
            .IntegrateWithWolverine(integration =>
            {
                integration.MessageStorageSchemaName = RegisterStore.Messages;
                integration.AutoCreate = AutoCreate.CreateOrUpdate;
            });
        builder.UseWolverine(options =>
        {
            Messaging(options);
            MessageHandlers.Recur(options);
            options.Durability.Mode = DurabilityMode.MediatorOnly;
        });
        return builder.Build();
    }

    private static StoreOptions Store(bool owner, TimeProvider clock)
    {
        var options = new StoreOptions();
        RegisterStore.Configure(options, owner, clock);
        ReadModels.Register(options);
        return options;
    }

    private static void Messaging(WolverineOptions options)
    {
        options.ServiceName = "sijil";
        options.ApplicationAssembly = typeof(Program).Assembly;
        MessageHandlers.Configure(options);
        options.CodeGeneration.TypeLoadMode = Compiled ? TypeLoadMode.Static : TypeLoadMode.Dynamic;
    }

    /// <summary>A release carries the code that Wolverine would otherwise compile when it starts.</summary>
#if DEBUG
    private const bool Compiled = false;
#else
    private const bool Compiled = true;
#endif
}
