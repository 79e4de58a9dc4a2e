using System.Collections.Concurrent;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;

namespace Sijil.Api.Signatures;

/// <summary>
/// Whom municipalities trust to say who a person is: folders of certificates and lists of revoked ones, configured under
/// <c>Signers:{municipality}</c> as <c>Trust</c> and, for those whose qualified certificates are taken as such, <c>QualifiedTrust</c>.
/// </summary>
/// <remarks>A folder is read anew when one of its files has changed, and only then. Thread-safe.</remarks>
internal sealed class ConfiguredSignerTrust(IConfiguration configuration) : ISignerTrust
{
    public const string Section = "Signers";

    private readonly ConcurrentDictionary<string, Reading> known = new();

    private sealed record Reading(string State, Trust Trust);

    /// <summary>The municipalities for which something is configured.</summary>
    public IEnumerable<string> Municipalities =>
        configuration.GetSection(Section).GetChildren().Select(municipality => municipality.Key);

    public SignerTrust? Find(string municipality)
    {
        var folders = configuration.GetSection($"{Section}:{municipality}");
        return folders["Trust"] is { Length: > 0 } persons
            ? new(Read(persons), folders["QualifiedTrust"] is { Length: > 0 } qualified ? Read(qualified) : null)
            : null;
    }

    private Trust Read(string folder)
    {
        // The state is taken first: a file that changes while it is read is read again the next time.
        var state = Trust.StateOf(folder);
        if (known.TryGetValue(folder, out var last) && last.State == state)
            return last.Trust;

        var trust = Trust.OfAuthorities(folder);
        known[folder] = new(state, trust);
        return trust;
    }
}
