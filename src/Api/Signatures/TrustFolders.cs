using Sijil.Api.Keys;
using Sijil.Application.Signatures;

namespace Sijil.Api.Signatures;

/// <summary>
/// Reads the folders in which lies whom to trust, each anew when one of its files has changed, and only then: anyone may ask for a check, and
/// reading takes long. Thread-safe.
/// </summary>
/// <remarks>Production trusts nobody whose certificate was made for development.</remarks>
internal sealed class TrustFolders(IHostEnvironment environment)
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, Reading> known = new(StringComparer.Ordinal);

    private sealed record Reading(string State, Trust? Trust, UnreadableTrustException? Fault);

    /// <returns>The same one as long as nothing has changed.</returns>
    /// <exception cref="UnreadableTrustException">
    /// The folder is not there, one of its files is not what it should be, or was made for development and this is Production.
    /// </exception>
    public Trust Read(string folder)
    {
        lock (turn)
        {
            // The state is taken first: a file that changes while it is read is read again the next time.
            var state = Trust.StateOf(folder);
            if (!known.TryGetValue(folder, out var last) || last.State != state)
                known[folder] = last = Read(folder, state);
            return last.Trust ?? throw new UnreadableTrustException(last.Fault!);
        }
    }

    private Reading Read(string folder, string state)
    {
        try
        {
            var trust = Trust.Read(folder);
            return environment.IsProduction() && trust.Certificates.Any(DevelopmentAuthority.Issued)
                ? throw new UnreadableTrustException(
                    folder,
                    "a certificate was made for development. Production needs authorities of its own."
                )
                : new(state, trust, null);
        }
        catch (UnreadableTrustException fault)
        {
            return new(state, null, fault);
        }
    }
}
