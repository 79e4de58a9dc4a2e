using Microsoft.Extensions.Primitives;
using Sijil.Api.Hosting;
using Sijil.Application.DataRights;

namespace Sijil.Api.Keys;

/// <summary>
/// Wraps keys with AES-256-GCM under the key-encryption keys of the configuration, which may change while the host runs.
/// </summary>
public sealed partial class ConfiguredKeyWrapping : IKeyWrapping, IDisposable
{
    private readonly ILogger<ConfiguredKeyWrapping> logger;
    private readonly Lock reading = new();
    private readonly IDisposable subscription;
    private volatile KeyEncryptionKeys keys;

    /// <exception cref="StartRefusedException">A key is malformed, or was made for development and this is Production.</exception>
    public ConfiguredKeyWrapping(
        IConfiguration configuration,
        IHostEnvironment environment,
        ILogger<ConfiguredKeyWrapping> logger
    )
    {
        this.logger = logger;
        keys = Read();
        subscription = ChangeToken.OnChange(configuration.GetReloadToken, Reload);

        KeyEncryptionKeys Read() => KeyEncryptionKeys.Read(configuration, environment.IsProduction());

        // Two changes at once: the one that is told last must not be overtaken by the one that read first.
        void Reload()
        {
            lock (reading)
            {
                try
                {
                    keys = Read();
                    Fault = null;
                }
                catch (StartRefusedException malformed)
                {
                    Fault = malformed.Message;
                    LogRefused(malformed.Message);
                }
            }
        }
    }

    /// <summary>Why the keys as they are configured now are not used, but those from before; null where they are.</summary>
    public string? Fault { get; private set; }

    public ValueTask<WrappedKey> Wrap(string municipality, string purpose, byte[] key, CancellationToken cancellation)
    {
        var (version, wrapping) = keys.Newest(municipality);
        return new(new WrappedKey(AuthenticatedEncryption.Encrypt(wrapping, key, municipality, purpose), version));
    }

    public ValueTask<byte[]> Unwrap(
        string municipality,
        string purpose,
        WrappedKey key,
        CancellationToken cancellation
    ) =>
        new(AuthenticatedEncryption.Decrypt(keys.Version(municipality, key.Version), key.Bytes, municipality, purpose));

    public void Dispose() => subscription.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed key-encryption keys are not used: {Fault}")]
    private partial void LogRefused(string fault);
}
