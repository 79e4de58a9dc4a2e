using Sijil.Api.Hosting;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Api.Ledger.Witnessing;

/// <summary>Who must cosign the logs of this installation: <c>Ledger:Policy</c>, a file as C2SP tlog-policy has it.</summary>
internal static class ConfiguredWitnessPolicy
{
    /// <exception cref="StartRefusedException">The file is no such policy, or says no address to ask at.</exception>
    public static WitnessPolicy Read(IConfiguration configuration) =>
        new(
            configuration["Ledger:Policy"] is { Length: > 0 } file ? Read(file) : null,
            configuration.Span("Ledger:WitnessPatience", WitnessPolicy.DefaultPatience)
        );

    private static LogPolicy Read(string file)
    {
        try
        {
            var policy = LogPolicy.Parse(File.ReadAllBytes(file));
            return policy.Witnesses.FirstOrDefault(witness => !CanBeAsked(witness)) is { } nowhere
                ? throw new StartRefusedException(
                    $"{file} has no address of {nowhere.Key.Name} that begins with https:// or http://."
                )
                : policy;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new StartRefusedException($"{file} is no policy: {fault.Message}");
        }
    }

    /// <remarks>A witness without an address is one that others rely on; this log does not ask it.</remarks>
    private static bool CanBeAsked(TrustedParty witness) =>
        witness.Address is not { } address
        || Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
