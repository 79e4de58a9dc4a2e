using Org.BouncyCastle.Crypto.Parameters;
using Sijil.Api.Hosting;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Api.Keys;

/// <summary>
/// This installation as a witness of others: <c>Witness:Key</c>, a file, <c>Witness:Name</c>, and <c>Witness:Logs</c>, a list of the
/// verifier keys of the logs that it watches.
/// </summary>
internal sealed class ConfiguredWitness(
    IConfiguration configuration,
    IHostEnvironment environment,
    ILogKeys logKeys,
    DevelopmentWitnessKey? development = null
)
{
    private const string DevelopmentName = "localhost/witness";

    /// <exception cref="StartRefusedException">The key cannot be used, or signs a log; or there is a list of logs and no key.</exception>
    public WitnessIdentity Read()
    {
        var logs = Logs();
        if ((configuration["Witness:Key"] ?? development?.Find()) is not { Length: > 0 } file)
            return logs.Length == 0
                ? new(null, logs)
                : throw new StartRefusedException("Witness:Logs lists logs to watch, and there is no Witness:Key.");

        var signer = Signer(LogKeyFile.Read(file, environment.IsProduction()));
        return KeysOfLogs(logs).Contains(signer.Key.PublicKey)
            ? throw new StartRefusedException($"{file} signs a log. A witness needs a key of its own.")
            : new(signer, logs);
    }

    private NoteSigner Signer(Ed25519PrivateKeyParameters key)
    {
        try
        {
            return Ed25519.Signer(Name(), key, SignatureType.Cosignature);
        }
        catch (FormatException fault)
        {
            throw new StartRefusedException($"Witness:Name: {fault.Message}");
        }
    }

    private string Name() =>
        configuration["Witness:Name"] is { Length: > 0 } name ? name
        : environment.IsProduction()
            ? throw new StartRefusedException(
                "Witness:Name is not configured: what this witness is known by, without a scheme, such as register.example.org/witness."
            )
        : DevelopmentName;

    private VerifierKey[] Logs() =>
        [.. configuration.GetSection("Witness:Logs").GetChildren().Select(log => Log(log.Value ?? ""))];

    private static VerifierKey Log(string text)
    {
        try
        {
            return VerifierKey.Parse(text) is { Type: SignatureType.Ed25519 } key
                ? key
                : throw new StartRefusedException($"Witness:Logs: '{text}' is the key of a witness, not of a log.");
        }
        catch (FormatException fault)
        {
            throw new StartRefusedException($"Witness:Logs: {fault.Message}");
        }
    }

    private IEnumerable<Ed25519PublicKey> KeysOfLogs(IEnumerable<VerifierKey> watched) =>
        ConfiguredLogKeys
            .Municipalities(configuration)
            .SelectMany(municipality => logKeys.All(municipality).Select(signer => signer.Key))
            .Concat(watched)
            .Select(key => key.PublicKey);
}
