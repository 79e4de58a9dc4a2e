using System.Security.Cryptography;
using System.Text.Json;
using Sijil.Application.DataRights;
using Sijil.Application.Permits.Import;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

/// <summary>Reads a file row by row and keeps what is new or changed, sealed and in an order that is not the file's.</summary>
/// <param name="known">Tells the row digests that the vault has for these digests of persons.</param>
/// <remarks>
/// The order is that of the digests, which under their key is as good as shuffled: nobody without the key can tell where in the
/// file a person stood. Of a roll of some hundred thousand people the first import holds about a hundred megabytes of ciphertext.
/// </remarks>
internal sealed class RollReading(
    RollCipher cipher,
    byte[] digestKey,
    Func<IReadOnlyList<byte[]>, CancellationToken, Task<IReadOnlyDictionary<string, byte[]>>> known
)
{
    private const int ChunkSize = 2_000;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SealedRow> changes = new(StringComparer.Ordinal);
    private readonly List<BadRow> badRows = [];

    public RollCounts Counts { get; private set; } = RollCounts.None;

    public IReadOnlyList<BadRow> BadRows => badRows;

    public IEnumerable<SealedRow> Changes => changes.Values;

    /// <param name="pace">Is told now and then how far it is.</param>
    public async Task Read(RollFile file, IProgress<ImportPace>? pace, CancellationToken cancellation)
    {
        foreach (var chunk in file.Rows().Chunk(ChunkSize))
        {
            var rows = chunk.Select(row => row is RollRow.Good good ? Identify(good) : null).ToArray();
            var before = await known([.. rows.OfType<Identified>().Select(row => row.Digest)], cancellation);
            for (var index = 0; index < chunk.Length; index++)
                Take(chunk[index], rows[index], before);
            pace?.Report(new(Counts.Rows(), file.Position, file.Length));
        }
    }

    private sealed record Identified(byte[] Digest, string Name, Resident Resident);

    private Identified Identify(RollRow.Good row)
    {
        var digest = HMACSHA256.HashData(digestKey, NationalId.Content(row.Person));
        return new(digest, Convert.ToHexString(digest), row.Resident);
    }

    private void Take(RollRow row, Identified? person, IReadOnlyDictionary<string, byte[]> before)
    {
        if (row is RollRow.Bad bad)
            Reject(row, bad.Reason, bad.Column);
        else if (!seen.Add(person!.Name))
            Reject(row, RollFaults.NamedTwice, null);
        else
            Take(person, before.GetValueOrDefault(person.Name));
    }

    private void Take(Identified person, byte[]? before)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(person.Resident, StoredJson.Options);
        var rowDigest = HMACSHA256.HashData(digestKey, content);
        if (before is not null && rowDigest.AsSpan().SequenceEqual(before))
        {
            Counts = Counts with { Unchanged = Counts.Unchanged + 1 };
            return;
        }

        Counts = before is null
            ? Counts with
            {
                Added = Counts.Added + 1,
            }
            : Counts with
            {
                Changed = Counts.Changed + 1,
            };
        changes[person.Name] = new(person.Digest, rowDigest, cipher.Seal(person.Digest, person.Resident));
    }

    private void Reject(RollRow row, string reason, string? column)
    {
        Counts = Counts with { Bad = Counts.Bad + 1 };
        if (badRows.Count < ImportProgress.MostBadRows)
            badRows.Add(new(row.Place.File, row.Place.Line, reason, column));
    }
}
