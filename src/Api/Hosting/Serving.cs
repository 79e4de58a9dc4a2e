using Sijil.Api.EmbeddedPostgres;
using Sijil.Api.Keys;
using Sijil.Application.DataRights;
using Sijil.Application.Seeding;
using Sijil.Application.Signatures;
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

    public static async Task Start(WebApplication application, bool empty, CancellationToken cancellation)
    {
        var database = application.Services.GetRequiredService<RegisterDatabase>();
        application.Services.GetRequiredService<ISealingKeys>(); // A seal that cannot be used is told now, not at the first decision.
        if (database.Embedded is null)
        {
            await application.StartAsync(cancellation);
            return;
        }

        await using (var installation = new RegisterInstallation(database))
        {
            await installation.Apply(cancellation);
            await MakePlace(application, installation, RegisterApplication.Demo, cancellation);
        }
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
        await application.Services.GetRequiredService<MunicipalityDigests>().Establish(municipality, cancellation);
    }

    /// <summary>Lets a command of the terminal send messages, beside a host that may be serving. It handles and projects nothing.</summary>
    public static Task StartMessaging(WebApplication application, CancellationToken cancellation) =>
        ((IHostedService)application.Services.GetRequiredService<IWolverineRuntime>()).StartAsync(cancellation);

    private static async Task FillDemo(WebApplication application, CancellationToken cancellation)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(MunicipalityRules.DefaultTimeZone);
        var now = application.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = Moment.In(zone, now).Today;
        await application.Services.GetRequiredService<DemoCases>().Fill(RegisterApplication.Demo, today, cancellation);
        await application
            .Services.GetRequiredService<DemoProposals>()
            .Fill(RegisterApplication.Demo, today, cancellation);
    }

    public static Task Reset(IConfiguration configuration, string contentRoot, ILogger logger) =>
        EmbeddedPostgresServer.ResetAsync(
            new EmbeddedPostgresOptions(DataFolder.Root(configuration, contentRoot)),
            logger
        );
}
