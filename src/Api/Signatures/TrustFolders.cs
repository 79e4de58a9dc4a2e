using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<string, TrustFolder> folders = new(StringComparer.Ordinal);

    /// <returns>The same one as long as nothing has changed.</returns>
    /// <exception cref="UnreadableTrustException">
    /// The folder is not there, one of its files is not what it should be, or was made for development and this is Production.
    /// </exception>
    public Trust Read(string path) => folders.GetOrAdd(path, added => new TrustFolder(added)).Read(MayBeTrusted);

    private bool MayBeTrusted(Trust trust) =>
        !environment.IsProduction() || !trust.Certificates.Any(DevelopmentAuthority.Issued);

    /// <summary>One of them, which is read by one at a time; nobody waits for another one.</summary>
    private sealed class TrustFolder(string path)
    {
        private readonly Lock turn = new();
        private (string State, Trust? Trust, UnreadableTrustException? Fault)? last;

        public Trust Read(Func<Trust, bool> mayBeTrusted)
        {
            lock (turn)
            {
                // The state is taken first: a file that changes while it is read is read again the next time.
                var state = Trust.StateOf(path);
                if (last is not var (known, trust, fault) || known != state)
                    last = (_, trust, fault) = Read(state, mayBeTrusted);
                return trust ?? throw new UnreadableTrustException(fault!);
            }
        }

        private (string, Trust?, UnreadableTrustException?) Read(string state, Func<Trust, bool> mayBeTrusted)
        {
            try
            {
                var trust = Trust.Read(path);
                return mayBeTrusted(trust)
                    ? (state, trust, null)
                    : throw new UnreadableTrustException(
                        path,
                        "A certificate was made for development. Production needs authorities of its own."
                    );
            }
            // What could not be opened may be opened the next time, though the file is the same.
            catch (UnreadableTrustException fault) when (!fault.MayPass)
            {
                return (state, null, fault);
            }
        }
    }
}
