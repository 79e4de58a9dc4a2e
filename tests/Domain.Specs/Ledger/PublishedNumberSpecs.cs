using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sijil.Domain.Ledger;

namespace Sijil.Domain.Specs.Ledger;

/// <summary>
/// The numbers that the author of RFC 8785 publishes in github.com/cyberphone/json-canonicalization: chosen ones, 2,000
/// around the smallest normal one, and then as many as are wanted out of a chain of hashes, all checked by one hash.
/// </summary>
public class PublishedNumberSpecs
{
    private const int Consecutive = 2000;
    private const ulong SmallestNormal = 0x0010000000000000;

    [Theory]
    [InlineData(1_000, "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687")]
    [InlineData(10_000, "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892")]
    [InlineData(100_000, "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7")]
    public void All_of_them_are_written_as_ECMAScript_writes_them(int count, string expected)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var number in Chosen().Concat(Serial()).Concat(Chained()).Take(count))
        {
            var bits = BitConverter.DoubleToUInt64Bits(number).ToString("x", CultureInfo.InvariantCulture);
            hash.AppendData(Encoding.ASCII.GetBytes($"{bits},{Canonical(number)}\n"));
        }

        Assert.Equal(expected, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static IEnumerable<double> Chosen()
    {
        using var stream = typeof(PublishedNumberSpecs).Assembly.GetManifestResourceStream("canonical-number-vectors")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } bits)
            yield return BitConverter.UInt64BitsToDouble(
                ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            );
    }

    private static IEnumerable<double> Serial() =>
        Enumerable.Range(0, Consecutive).Select(step => BitConverter.UInt64BitsToDouble(SmallestNormal + (ulong)step));

    private static IEnumerable<double> Chained()
    {
        for (var block = SHA256.HashData(new byte[SHA256.HashSizeInBytes]); ; block = SHA256.HashData(block))
        {
            for (var place = 0; place < block.Length; place += sizeof(double))
            {
                var number = BinaryPrimitives.ReadDoubleLittleEndian(block.AsSpan(place));
                if (double.IsFinite(number) && number != 0)
                    yield return number;
            }
        }
    }

    private static string Canonical(double number) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(number.ToString("G17", CultureInfo.InvariantCulture)));
}
