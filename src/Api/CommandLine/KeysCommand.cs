using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Application.DataRights;

namespace Sijil.Api.CommandLine;

/// <summary>The keys to the vault.</summary>
internal static class KeysCommand
{
    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose keys they are.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    public static Command Create()
    {
        var rewrap = new Command(
            "rewrap",
            "Wraps every key under the newest key-encryption key, so that an older one can be retired. Can be repeated."
        )
        {
            Municipality,
        };
        rewrap.SetAction((parsed, cancellation) => Rewrap(parsed.GetValue(Municipality)!, cancellation));
        return new Command("keys", "The keys to the vault.") { rewrap };
    }

    private static async Task<int> Rewrap(string municipality, CancellationToken cancellation)
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        var count = await register.Services.GetRequiredService<KeyRewrapping>().Run(municipality, cancellation);
        await Console.Out.WriteLineAsync($"{count} keys were wrapped anew.");
        return 0;
    }
}
