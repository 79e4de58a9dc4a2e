using System.Collections.Concurrent;
using Sijil.Api.Hosting;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Keys;

/// <summary>
/// The keys of the logs, out of files: <c>Ledger:Keys:{municipality}</c>. A log is named after where it is served, <c>Ledger:Origin</c>
/// and the municipality.
/// </summary>
internal sealed class ConfiguredLogKeys : ILogKeys
{
    public const string Section = "Ledger:Keys";

    private const string DevelopmentOrigin = "localhost/log";

    private readonly ConcurrentDictionary<string, NoteSigner> known = new();
    private readonly IConfiguration configuration;
    private readonly DevelopmentLogKeys? development;
    private readonly bool production;

    /// <exception cref="StartRefusedException">A key cannot be used, or was made for development and this is Production.</exception>
    public ConfiguredLogKeys(
        IConfiguration configuration,
        IHostEnvironment environment,
        DevelopmentLogKeys? development = null
    )
    {
        (this.configuration, this.development) = (configuration, development);
        production = environment.IsProduction();
        foreach (var municipality in configuration.GetSection(Section).GetChildren())
            Find(municipality.Key);
    }

    public NoteSigner? Find(string municipality)
    {
        if (known.TryGetValue(municipality, out var signer))
            return signer;

        return (configuration[$"{Section}:{municipality}"] ?? development?.Find(municipality)) is { Length: > 0 } file
            ? known[municipality] = Ed25519.Signer(
                $"{Origin()}/{municipality}",
                LogKeyFile.Read(file, production),
                SignatureType.Ed25519
            )
            : null;
    }

    private string Origin() =>
        configuration["Ledger:Origin"] is { Length: > 0 } origin ? origin
        : production
            ? throw new StartRefusedException(
                "Ledger:Origin is not configured: where the logs are served, without scheme and slash at the end, such as register.example.org/log."
            )
        : DevelopmentOrigin;
}
