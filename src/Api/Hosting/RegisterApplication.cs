using Sijil.Api.DataRights.Erasures;
using Sijil.Api.Keys;
using Sijil.Api.Ledger;
using Sijil.Api.Ledger.Witnessing;
using Sijil.Api.Signatures;
using Sijil.Api.Signatures.Documents;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Api.Hosting;

/// <summary>Puts the whole program together. Serving, every command and every test begin here.</summary>
public static class RegisterApplication
{
    /// <summary>The municipality that an installation serves out of the box.</summary>
    public const string Demo = "demo";

    /// <param name="environment">Where it is not to come from the process's surroundings.</param>
    /// <exception cref="StartRefusedException">The configuration is not fit to run with.</exception>
    public static async Task<WebApplication> Build(
        string[] args,
        DatabaseUse use,
        Action<WebApplicationBuilder>? adjust = null,
        string? environment = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = environment,
            }
        );
        builder.Logging.AddTerminal(use);
        adjust?.Invoke(builder);
        if (!builder.Environment.IsProduction())
            builder
                .Services.AddSingleton(new DevelopmentKeys(builder))
                .AddSingleton<DevelopmentSeals>()
                .AddSingleton<DevelopmentLogKeys>()
                .AddSingleton<DevelopmentWitnessKey>();
        if (!builder.Environment.IsProduction() && DevelopmentTimeStamps.IsOn(builder.Configuration))
            builder.Services.AddSingleton<DevelopmentTimeStamps>();

        var database = await RegisterDatabase.Locate(builder, use);
        try
        {
            return PutTogether(builder, database, use);
        }
        catch
        {
            if (database.Embedded is { } embedded)
                await embedded.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static WebApplication PutTogether(WebApplicationBuilder builder, RegisterDatabase database, DatabaseUse use)
    {
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<IKeyWrapping, ConfiguredKeyWrapping>();
        builder.Services.AddSingleton<ISealingKeys, ConfiguredSealingKeys>();
        builder.Services.AddSingleton<ConfiguredSignerTrust>();
        builder.Services.AddSingleton<ISignerTrust>(services => services.GetRequiredService<ConfiguredSignerTrust>());
        builder.Services.AddSingleton<ILogKeys, ConfiguredLogKeys>();
        builder.Services.AddSingleton<ILogStores, LogFolders>();
        builder.Services.AddSingleton<IBackupRetention, ConfiguredBackupRetention>();
        builder.AddWitnessing();
        builder.AddSigning();
        builder.AddDocuments();
        ApplicationServices.Add(builder.Services);
        builder.AddRegister(database, use);
        builder.AddWeb();

        var application = builder.Build();
        application.UseWeb();
        return application;
    }
}
