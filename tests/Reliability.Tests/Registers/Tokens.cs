using Microsoft.Extensions.DependencyInjection;
using Sijil.Api.Hosting;
using Sijil.Api.Security;

namespace Sijil.Reliability.Tests.Registers;

/// <summary>Tokens that the host of a folder accepts.</summary>
public static class Tokens
{
    public const string Unit = "urban-planning";

    public static async Task<string> Of(RegisterFolder folder, string role, string account)
    {
        await using var application = await SilentApplication.Build(folder, DatabaseUse.None);
        return application
            .Services.GetRequiredService<DevelopmentTokens>()
            .Issue([role], account, RegisterApplication.Demo, Unit);
    }
}
