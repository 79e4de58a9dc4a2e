using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sijil.Api.Hosting;
using Sijil.Api.Keys;

namespace Sijil.Reliability.Tests.Registers;

/// <summary>The program over the register of a folder, within the tests. It logs nothing: the faults that are made are no news.</summary>
public static class SilentApplication
{
    public static Task<WebApplication> Build(RegisterFolder folder, DatabaseUse use, params string[] more) =>
        RegisterApplication.Build(
            [
                "--Data:Root",
                folder.Root,
                "--Urls",
                "http://127.0.0.1:0",
                $"--{DevelopmentTimeStamps.Setting}",
                "false",
                .. more,
            ],
            use,
            builder => builder.Logging.ClearProviders(),
            Environments.Development
        );

    /// <summary>Lets go of the embedded database too, which stops when nobody else uses it.</summary>
    public static async Task Stop(WebApplication application)
    {
        var embedded = application.Services.GetRequiredService<RegisterDatabase>().Embedded;
        await application.StopAsync();
        await application.DisposeAsync();
        if (embedded is not null)
            await embedded.StopAsync();
    }
}
