using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Sijil.Api.Tests.Signatures.Tokens;

/// <summary>A municipality whose seal lies in a token of SoftHSM.</summary>
internal static class TokenConfiguration
{
    public const string Town = "town";

    public static IEnumerable<KeyValuePair<string, string?>> Settings(
        string label,
        params (string Name, string Value)[] more
    ) =>
        new (string Name, string Value)[]
        {
            ("Module", SoftHsm.Module),
            ("Token", SoftHsm.Sealing),
            ("Pin", SoftHsm.Pin),
            ("Key", label),
        }
            .Concat(more)
            .Select(setting => KeyValuePair.Create($"Sealing:{Town}:Pkcs11:{setting.Name}", (string?)setting.Value));
}

/// <summary>Where development keys are refused.</summary>
internal sealed class Production : IHostEnvironment
{
    public string EnvironmentName { get; set; } = Environments.Production;
    public string ApplicationName { get; set; } = "Sijil";
    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;
    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
