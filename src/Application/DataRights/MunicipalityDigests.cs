using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Sijil.Application.DataRights;

/// <summary>
/// HMAC-SHA-256 under a key of the municipality, for everything that could be guessed: a national id, a request body, an imported
/// row. Without the key nobody can try their guesses against what is stored.
/// </summary>
public sealed class MunicipalityDigests(MunicipalityKeys keys)
{
    public const string Purpose = "digests";

    private readonly ConcurrentDictionary<string, byte[]> known = new();

    public async ValueTask<byte[]> Digest(
        string municipality,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation
    ) => HMACSHA256.HashData(await Key(municipality, cancellation), content.Span);

    /// <summary>The digest key itself, for those who take very many digests at once.</summary>
    public async ValueTask<byte[]> Key(string municipality, CancellationToken cancellation)
    {
        if (known.TryGetValue(municipality, out var key))
            return key;

        return known[municipality] =
            await keys.Find(municipality, Purpose, cancellation)
            ?? throw new InvalidOperationException(
                $"The municipality '{municipality}' has no digest key; add it with 'municipality add'."
            );
    }

    /// <summary>Makes the key of a new municipality; where it has one, nothing changes.</summary>
    public Task Establish(string municipality, CancellationToken cancellation) =>
        keys.Establish(municipality, Purpose, cancellation);
}
