using System.Text;
using CsCheck;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;
using Sijil.Domain.Specs.Ledger.Checkpoints;

namespace Sijil.Domain.Specs.Ledger;

/// <summary>
/// What the log's formats do with bytes from anywhere: good ones in which pieces were taken out, doubled or overwritten,
/// the same ones in every run.
/// </summary>
public class ReadingProperties
{
    private const string Seed = "0000000000000";

    private static readonly byte[] Syntax = "\n +/=.0129xp—"u8.ToArray();

    private static readonly Gen<byte> Piece = Gen.OneOf(
        Gen.Byte,
        Gen.Int[0, Syntax.Length - 1].Select(place => Syntax[place])
    );

    private static readonly Gen<(double Begin, double End, byte[] Replacement)> Splice = Gen.Select(
        Gen.Double.Unit,
        Gen.Double.Unit,
        Piece.Array[0, 3]
    );

    [Fact]
    public void A_note_is_refused_or_written_as_it_was_read() =>
        Reads(ALog.Signed(1, 2).ToBytes(), bytes => SignedNote.Parse(bytes).ToString());

    [Fact]
    public void A_checkpoint_is_refused_or_written_as_it_was_read() =>
        Reads(Encoding.UTF8.GetBytes(ALog.Checkpoint), bytes => Checkpoint.Parse(Text(bytes)).ToString());

    [Fact]
    public void A_proof_is_refused_or_written_as_it_was_read() =>
        Reads(ALog.Proof(3, 1).ToBytes(), bytes => LogProof.Parse(bytes).ToString());

    [Fact]
    public void A_key_is_refused_or_written_as_it_was_read() =>
        Reads(Encoding.UTF8.GetBytes(ALog.Log.Key.ToString()), bytes => VerifierKey.Parse(Text(bytes)).ToString());

    [Fact]
    public void The_path_of_a_tile_is_refused_or_written_as_it_was_read() =>
        Reads("tile/7/x001/x234/067.p/129"u8.ToArray(), bytes => TileAddress.Parse(Text(bytes)).Path);

    [Fact]
    public void The_path_of_a_bundle_is_refused_or_written_as_it_was_read() =>
        Reads("tile/entries/x001/x234/067.p/129"u8.ToArray(), bytes => BundleAddress.Parse(Text(bytes)).Path);

    [Fact]
    public void A_policy_is_refused_or_read() =>
        Reads(
            Encoding.UTF8.GetBytes(
                $"log {ALog.Log.Key}\nwitness a {ALog.Witnesses[0].Key}\ngroup g 1 a\nquorum g\n# {ALog.Log.Key}\n"
            ),
            bytes =>
            {
                LogPolicy.Parse(bytes);
                return null;
            }
        );

    /// <param name="good">Is read; also what was made of it may be, or must be refused with a reason.</param>
    /// <param name="write">Reads, and writes what it read, or null where there is no writing it.</param>
    private static void Reads(byte[] good, Func<byte[], string?> write)
    {
        Assert.True(Read(good));
        Splice
            .Array[1, 3]
            .Array[2000]
            .Sample(
                all => Assert.All(all, splices => Read(splices.Aggregate(good, Apply))),
                seed: Seed,
                iter: 1,
                threads: 1
            );

        bool Read(byte[] bytes)
        {
            try
            {
                Assert.Equal(Text(bytes), write(bytes) ?? Text(bytes));
                return true;
            }
            catch (FormatException fault)
            {
                Assert.NotEmpty(fault.Message);
                return false;
            }
        }
    }

    /// <summary>Short pieces mostly, so that much of it stays good.</summary>
    private static byte[] Apply(byte[] bytes, (double Begin, double End, byte[] Replacement) splice)
    {
        var begin = (int)(splice.Begin * bytes.Length);
        var end = begin + (int)(splice.End * splice.End * splice.End * (bytes.Length - begin));
        return [.. bytes[..begin], .. splice.Replacement, .. bytes[end..]];
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
