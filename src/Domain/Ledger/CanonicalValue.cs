using System.Globalization;
using System.Text;

namespace Sijil.Domain.Ledger;

/// <summary>Canonical values put together from canonical values, for what is made here rather than read.</summary>
internal static class CanonicalValue
{
    public static byte[] Null => [.. "null"u8];

    public static byte[] Number(int value) => Encoding.ASCII.GetBytes(Decimal(value));

    /// <summary>What may pass 2^53 is a string, because numbers in canonical JSON are doubles.</summary>
    public static byte[] Counter(long value) => CanonicalString.Of(Decimal(value));

    public static byte[] Text(string? value) => value is null ? Null : CanonicalString.Of(value);

    public static byte[] Array(IEnumerable<byte[]> items) => [.. "["u8, .. Join(items), .. "]"u8];

    /// <summary>Names must differ; their order does not matter.</summary>
    public static byte[] Object(params IEnumerable<(string Name, byte[] Value)> members) =>
        [
            .. "{"u8,
            .. Join(
                members
                    .OrderBy(member => member.Name, StringComparer.Ordinal)
                    .Select(member => (byte[])[.. CanonicalString.Of(member.Name), .. ":"u8, .. member.Value])
            ),
            .. "}"u8,
        ];

    private static string Decimal(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static byte[] Join(IEnumerable<byte[]> items)
    {
        var joined = new List<byte>();
        foreach (var item in items)
        {
            if (joined.Count > 0)
                joined.Add((byte)',');

            joined.AddRange(item);
        }

        return [.. joined];
    }
}
