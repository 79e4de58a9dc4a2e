using System.Collections.Concurrent;
using Sijil.Api.Hosting;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Keys;

/// <summary>
/// The keys of the logs, out of files: <c>Ledger:Keys:{municipality}</c>, and <c>Ledger:NextKeys:{municipality}</c> for the one that a log
/// is to be handed over to. A log is named after where it is served, <c>Ledger:Origin</c>
/// and the municipality.
/// </summary>
internal sealed class ConfiguredLogKeys : ILogKeys
{
    public const string Section = "Ledger:Keys";
    public const string NextSection = "Ledger:NextKeys";

    private const string DevelopmentOrigin = "localhost/log";

    private readonly ConcurrentDictionary<(string Municipality, string File), NoteSigner> known = new();
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
        foreach (var municipality in Municipalities(configuration))
            All(municipality);
    }

    public IReadOnlyList<NoteSigner> All(string municipality) =>
        [.. Files(municipality).Select(file => known.GetOrAdd((municipality, file), Read))];

    public string? NameOf(string municipality) =>
        production && configuration["Ledger:Origin"] is not { Length: > 0 } ? null : $"{Origin()}/{municipality}";

    /// <summary>Those that a key is configured for.</summary>
    public static IEnumerable<string> Municipalities(IConfiguration configuration) =>
        configuration
            .GetSection(Section)
            .GetChildren()
            .Concat(configuration.GetSection(NextSection).GetChildren())
            .Select(municipality => municipality.Key)
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> Files(string municipality) =>
        (configuration[$"{Section}:{municipality}"], configuration[$"{NextSection}:{municipality}"]) switch
        {
            ({ Length: > 0 } own, { Length: > 0 } next) => [own, next],
            ({ Length: > 0 } own, _) => [own],
            (_, { Length: > 0 }) => throw new StartRefusedException(
                $"{NextSection}:{municipality} is to follow a key, and there is no {Section}:{municipality}."
            ),
            _ => development?.All(municipality) ?? [],
        };

    private NoteSigner Read((string Municipality, string File) key) =>
        Ed25519.Signer($"{Origin()}/{key.Municipality}", LogKeyFile.Read(key.File, production), SignatureType.Ed25519);

    private string Origin() =>
        configuration["Ledger:Origin"] is { Length: > 0 } origin ? origin
        : production
            ? throw new StartRefusedException(
                "Ledger:Origin is not configured: where the logs are served, without scheme and slash at the end, such as register.example.org/log."
            )
        : DevelopmentOrigin;
}
