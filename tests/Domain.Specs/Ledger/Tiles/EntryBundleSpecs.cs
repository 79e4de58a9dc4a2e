using System.Text;
using CsCheck;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Domain.Specs.Ledger.Tiles;

public class EntryBundleSpecs
{
    private const string Seed = "0000000000000";

    private static readonly Gen<byte[][]> Bundle = Gen.Byte.Array[0, 40].Array[1, TileAddress.FullWidth];

    [Fact]
    public void A_bundle_has_each_entry_behind_its_length()
    {
        var bundle = EntryBundle.Write([Bytes("one"), Bytes(""), Bytes("three")]);

        Assert.Equal("00036f6e650000" + "00057468726565", Convert.ToHexStringLower(bundle));
        Assert.Equal(["one", "", "three"], EntryBundle.Read(new(0, 3), bundle).Select(Text));
    }

    [Fact]
    public void An_entry_may_be_as_long_as_its_length_can_say()
    {
        var entry = new byte[ushort.MaxValue];
        Assert.Equal(entry, EntryBundle.Read(new(0, 1), EntryBundle.Write([entry])).Single().ToArray());
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[ushort.MaxValue + 1]]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void A_bundle_has_1_to_256_entries(int count) =>
        Assert.Throws<ArgumentException>(() => EntryBundle.Write(new ReadOnlyMemory<byte>[count]));

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("0001")]
    [InlineData("000161")]
    [InlineData("00016100")]
    [InlineData("0001610001")]
    [InlineData("000161000162" + "00")]
    [InlineData("000161000162" + "0000")]
    [InlineData("ffff61000162")]
    public void A_bundle_with_more_or_less_than_its_entries_is_refused(string hex) =>
        Assert.Throws<FormatException>(() => EntryBundle.Read(new(0, 2), Convert.FromHexString(hex)));

    [Fact]
    public void A_bundle_is_never_empty() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EntryBundle.Read(new(0, 0), Array.Empty<byte>()));

    [Fact]
    public void What_was_written_is_read_and_nothing_else() =>
        Bundle
            .Array[20]
            .Sample(
                bundles =>
                    Assert.All(
                        bundles,
                        entries =>
                        {
                            var bytes = EntryBundle.Write([.. entries.Select(entry => (ReadOnlyMemory<byte>)entry)]);
                            Assert.Equal(entries, Read(entries.Length, bytes));
                            Refused(entries.Length, bytes[..^1]);
                            Refused(entries.Length, [.. bytes, 0]);
                            Refused(entries.Length + 1, bytes);
                        }
                    ),
                seed: Seed,
                iter: 1,
                threads: 1
            );

    private static IEnumerable<byte[]> Read(int width, byte[] bundle) =>
        EntryBundle.Read(new(0, width), bundle).Select(entry => entry.ToArray());

    private static void Refused(int width, byte[] bundle) =>
        Assert.Throws<FormatException>(() => EntryBundle.Read(new(0, width), bundle));

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
