using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

/// <summary>Where a page of records ended, and under which grant it was read.</summary>
public sealed record RecordCursor(GrantId Grant, Guid Last);

/// <summary>
/// Seals cursors, because a body that could read them would learn to which application the last record belongs, which was not
/// granted.
/// </summary>
public sealed class RecordCursors(MunicipalityDigests digests)
{
    private const string Purpose = "record-cursor";
    private const int GuidSize = 16;

    public async ValueTask<string> Seal(string municipality, RecordCursor cursor, CancellationToken cancellation)
    {
        byte[] plain = [.. cursor.Grant.Value.ToByteArray(), .. cursor.Last.ToByteArray()];
        var key = await Key(municipality, cancellation);
        return Base64Url.EncodeToString(AuthenticatedEncryption.Encrypt(key, plain, municipality, Purpose));
    }

    /// <returns>Null for what was not handed out here.</returns>
    public async ValueTask<RecordCursor?> Open(string municipality, string text, CancellationToken cancellation)
    {
        if (!Base64Url.IsValid(text))
            return null;

        try
        {
            var plain = AuthenticatedEncryption.Decrypt(
                await Key(municipality, cancellation),
                Base64Url.DecodeFromChars(text),
                municipality,
                Purpose
            );
            return new(new(new(plain.AsSpan(0, GuidSize))), new(plain.AsSpan(GuidSize, GuidSize)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A key of its own, so that a cursor can never be taken for anything else under the municipality's key.</summary>
    private async ValueTask<byte[]> Key(string municipality, CancellationToken cancellation) =>
        await digests.Digest(municipality, Encoding.ASCII.GetBytes(Purpose), cancellation);
}
