using Sijil.Api.DataRights.Erasures;
using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Keys;
using Sijil.Api.Ledger;
using Sijil.Api.Signatures.Documents;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Application.Seeding;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Signing;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Wolverine.Runtime;

namespace Sijil.Api.Hosting;

/// <summary>
/// Brings an installation up. With the embedded database everything is made first: tables, protection, the municipality
/// <c>demo</c> and, unless it is to be empty, its made-up cases and proposals. With a database of one's own nothing is made: serving never does.
/// </summary>
public static class Serving
{
    private static readonly Wording DemoName = new("بلدية المثال", "Commune de l’Exemple", "Municipality of Example");

    /// <summary>When this returns, and not before, the host calls itself ready.</summary>
    public static async Task Start(WebApplication application, bool empty, CancellationToken cancellation)
    {
        await Begin(application, empty, cancellation);
        application.Services.GetRequiredService<Beginning>().End();
    }

    private static async Task Begin(WebApplication application, bool empty, CancellationToken cancellation)
    {
        var database = application.Services.GetRequiredService<RegisterDatabase>();
        if (application.Services.GetService<DevelopmentTimeStamps>() is { } timeStamps)
            await timeStamps.Make(cancellation);
        // What cannot be used is told now, not at the first decision.
        application.Services.GetRequiredService<ISealingKeys>();
        application.Services.GetRequiredService<CadesRaising>();
        application.Services.GetRequiredService<ILogKeys>();
        application.Services.GetRequiredService<ILogStores>();
        application.Services.GetRequiredService<IBackupRetention>();
        if (application.Services.GetService<DevelopmentWitnessKey>() is { } witnessKey)
            await witnessKey.Make(cancellation);
        application.Services.GetRequiredService<Witness>();
        application.Services.GetRequiredService<Witnesses>();
        application.Services.GetRequiredService<TimeStamps>();
        var erasures = application.Services.GetRequiredService<ErasureKeeper>();
        if (database.Embedded is null)
        {
            await erasures.Apply(cancellation);
            await application.StartAsync(cancellation);
            return;
        }

        await using (var installation = new RegisterInstallation(database))
        {
            await installation.Apply(cancellation);
            await MakePlace(application, installation, RegisterApplication.Demo, cancellation);
        }
        await erasures.Apply(cancellation);
        await application.StartAsync(cancellation);
        await application
            .Services.GetRequiredService<MunicipalityRules>()
            .Begin(RegisterApplication.Demo, DemoName, cancellation: cancellation);
        if (!empty)
            await FillDemo(application, cancellation);
    }

    /// <summary>Makes place for a municipality: its partitions, its keys. What is there already stays as it is.</summary>
    public static async Task MakePlace(
        WebApplication application,
        RegisterInstallation installation,
        string municipality,
        CancellationToken cancellation
    )
    {
        await installation.AddMunicipality(municipality, cancellation);
        if (application.Services.GetService<DevelopmentKeys>() is { } keys)
            await keys.MakeFor(municipality, cancellation);
        if (application.Services.GetService<DevelopmentSeals>() is { } seals)
            await seals.MakeFor(municipality, cancellation);
        if (application.Services.GetService<DevelopmentLogKeys>() is { } logKeys)
            await logKeys.MakeFor(municipality, cancellation);
        await application.Services.GetRequiredService<MunicipalityDigests>().Establish(municipality, cancellation);
    }

    /// <summary>Lets a command of the terminal send messages, beside a host that may be serving. It handles and projects nothing.</summary>
    public static Task StartMessaging(WebApplication application, CancellationToken cancellation) =>
        ((IHostedService)application.Services.GetRequiredService<IWolverineRuntime>()).StartAsync(cancellation);

    private static async Task FillDemo(WebApplication application, CancellationToken cancellation)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(MunicipalityRules.DefaultTimeZone);
        var today = Moment.In(zone, application.Services.GetRequiredService<TimeProvider>().GetUtcNow()).Today;
        await application.Services.GetRequiredService<DemoCases>().Fill(RegisterApplication.Demo, today, cancellation);
        await application
            .Services.GetRequiredService<DemoCouncil>()
            .Fill(RegisterApplication.Demo, today, cancellation);
        await application
            .Services.GetRequiredService<DemoProposals>()
            .Fill(RegisterApplication.Demo, today, cancellation);
    }

    /// <summary>
    /// Wipes the embedded database, and with it the logs, which could never go on without its events, and the documents, whose keys it has.
    /// </summary>
    public static async Task Reset(IConfiguration configuration, string contentRoot, ILogger logger)
    {
        await Reset(DataFolder.Root(configuration, contentRoot), logger);
        Wipe(LogFolders.Of(configuration, contentRoot));
        Wipe(ObjectFolders.Of(configuration, contentRoot));
    }

    /// <summary>The same for an installation that keeps everything below one folder.</summary>
    public static async Task Reset(string root, ILogger logger)
    {
        await EmbeddedPostgresServer.ResetAsync(new EmbeddedPostgresOptions(root), logger);
        Wipe(LogFolders.Below(DataFolder.Below(root)));
        Wipe(ObjectFolders.Below(DataFolder.Below(root)));
    }

    private static void Wipe(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
