using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sijil.Domain.Ledger.Lookup;

/// <summary>What entries of the log are looked up by: SHA-256 over the kind of the name, a newline, and the name itself.</summary>
/// <remarks>The same for everyone, so that anyone can make the whole index anew from the entries.</remarks>
public readonly record struct LookupKey(UInt128 High, UInt128 Low) : IComparable<LookupKey>
{
    /// <summary>An index has so many buckets, full or empty.</summary>
    public const int Buckets = 1 << BucketBits;

    private const int BucketBits = 12;
    private const int HalfSize = 16;

    /// <summary>The file number under which something is in the public register.</summary>
    public static LookupKey OfNumber(string number) => Of("number", number);

    /// <summary>An address at which something is, however it is spelt; see <see cref="AddressText"/>.</summary>
    public static LookupKey OfAddress(string address) => Of("address", AddressText.Normalised(address));

    /// <summary>By what an entry is found: the number among its public facts. Null where it has none.</summary>
    public static LookupKey? In(ReadOnlyMemory<byte> entry)
    {
        using var leaf = JsonDocument.Parse(entry);
        return
            leaf.RootElement.TryGetProperty("pub", out var facts)
            && facts.TryGetProperty("number", out var number)
            && number.ValueKind is JsonValueKind.String
            ? OfNumber(number.GetString()!)
            : null;
    }

    /// <summary>The first twelve bits.</summary>
    public int Bucket => (int)(High >> (128 - BucketBits));

    public int CompareTo(LookupKey other) =>
        High.CompareTo(other.High) is not 0 and var order ? order : Low.CompareTo(other.Low);

    /// <summary>Base64url without padding.</summary>
    public override string ToString()
    {
        Span<byte> digest = stackalloc byte[2 * HalfSize];
        BinaryPrimitives.WriteUInt128BigEndian(digest, High);
        BinaryPrimitives.WriteUInt128BigEndian(digest[HalfSize..], Low);
        return Base64Url.EncodeToString(digest);
    }

    private static LookupKey Of(string kind, string name)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name}"));
        return new(
            BinaryPrimitives.ReadUInt128BigEndian(digest),
            BinaryPrimitives.ReadUInt128BigEndian(digest.AsSpan(HalfSize))
        );
    }

    public static bool operator <(LookupKey left, LookupKey right) => left.CompareTo(right) < 0;

    public static bool operator >(LookupKey left, LookupKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(LookupKey left, LookupKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LookupKey left, LookupKey right) => left.CompareTo(right) >= 0;
}
