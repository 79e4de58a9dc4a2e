using Sijil.Api.Hosting;
using Sijil.Api.Keys.Tokens;
using Sijil.Application.Signatures;

namespace Sijil.Api.Keys;

/// <summary>
/// Finds the keys to the municipalities' seals in PKCS #12 files or in tokens (PKCS #11), anew for each seal, so that a renewed one is used at
/// once.
/// </summary>
public sealed class ConfiguredSealingKeys : ISealingKeys
{
    private readonly IConfiguration configuration;
    private readonly DevelopmentSeals? development;
    private readonly bool production;
    private readonly TimeProvider clock;

    /// <exception cref="StartRefusedException">
    /// A seal cannot be read, or was made for development and this is Production. A token that is not there stops no start: it may come.
    /// </exception>
    public ConfiguredSealingKeys(
        IConfiguration configuration,
        IHostEnvironment environment,
        TimeProvider clock,
        DevelopmentSeals? development = null
    )
    {
        (this.configuration, this.development, this.clock) = (configuration, development, clock);
        production = environment.IsProduction();
        foreach (var municipality in configuration.GetSection(SealingFiles.Section).GetChildren())
            Check(municipality.Key);
    }

    public ValueTask<SealingKey> Open(string municipality, CancellationToken cancellation) => new(Read(municipality));

    /// <remarks>A certificate that is not valid at this time stops nothing: decisions stand unsealed until there is another.</remarks>
    private void Check(string municipality)
    {
        try
        {
            if (TokenSettings.Find(municipality, configuration) is null)
                Load(municipality).Dispose();
        }
        catch (SealingKeyUnavailableException obstacle)
        {
            throw new StartRefusedException(obstacle.Message);
        }
    }

    private SealingKey Read(string municipality)
    {
        var key = Load(municipality);
        var now = clock.GetUtcNow();
        return key.Certificate.NotBefore <= now && now <= key.Certificate.NotAfter
            ? key
            : throw Unfit(key, municipality, "the certificate is not valid at this time.");
    }

    private SealingKey Load(string municipality)
    {
        var key = TokenSettings.Find(municipality, configuration) is { } token
            ? TokenSeals.Open(token)
            : LoadFile(municipality);
        return production && DevelopmentAuthority.Issued(key.Certificate)
            ? throw Unfit(key, municipality, "this seal was made for development. Production needs one of its own.")
            : key;
    }

    private SealingKey LoadFile(string municipality)
    {
        var files =
            SealingFiles.Of(municipality, configuration, development)
            ?? throw new SealingKeyUnavailableException(
                $"{SealingFiles.Section}:{municipality}:File is not configured. Without it, or {TokenSettings.Under(municipality)}, no act of this municipality can be sealed."
            );
        return Pkcs12Key.Read(files.File, files.Password);
    }

    private static SealingKeyUnavailableException Unfit(SealingKey key, string municipality, string reason)
    {
        key.Dispose();
        return new($"{SealingFiles.Section}:{municipality}: {reason}");
    }
}
