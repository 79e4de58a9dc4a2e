using System.Text;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Specs.Ledger.Merkle;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

public class LogProofSpecs
{
    private const string Header = "c2sp.org/tlog-proof@v1\n";
    private const string Hash = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private const string Note = $"log\n9\n{Hash}\n— log x08go/ZJ\n";

    private static readonly LogPolicy Policy = LogPolicy.Parse(
        Encoding.UTF8.GetBytes(
            $"log {ALog.Log.Key}\nwitness w1 {ALog.Witnesses[0].Key}\nwitness w2 {ALog.Witnesses[1].Key}\n"
                + "group g all w1 w2\nquorum g\n"
        )
    );

    [Theory]
    [InlineData(Header + "index 5\n" + Hash + Hash + "\n" + Note, 5, 2, "")]
    [InlineData(Header + "extra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n" + Hash + "\n" + Note, 10, 1, "extra information")]
    [InlineData(Header + "index 0\n\n" + Note, 0, 0, "")]
    public void A_proof_is_read_and_written(string text, long index, int hashes, string extra)
    {
        var proof = LogProof.Parse(Encoding.UTF8.GetBytes(text));

        Assert.Equal((index, hashes), (proof.Inclusion.Index, proof.Inclusion.Hashes.Count));
        Assert.Equal(extra, Encoding.UTF8.GetString(proof.Extra.Span));
        Assert.Equal(text, proof.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(Header)]
    [InlineData(Header + "\n" + Note)]
    [InlineData(Header + "\n\n" + Note)]
    [InlineData("wrong-header\nindex 0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v2\nindex 0\n\n" + Note)]
    [InlineData("c2sp.org/tlog-proof@v1\r\nindex 0\n\n" + Note)]
    [InlineData(Header + "extra !!notbase64!!\nindex 0\n\n" + Note)]
    [InlineData(Header + "extra \nindex 0\n\n" + Note)]
    [InlineData(Header + "extra AA==\n\n" + Note)]
    [InlineData(Header + "extra AA==\nextra AA==\nindex 0\n\n" + Note)]
    [InlineData(Header + "index 0\nextra AA==\n\n" + Note)]
    [InlineData(Header + "index notanumber\n\n" + Note)]
    [InlineData(Header + "index -5\n\n" + Note)]
    [InlineData(Header + "index 05\n\n" + Note)]
    [InlineData(Header + "index  5\n\n" + Note)]
    [InlineData(Header + "index 9223372036854775808\n\n" + Note)]
    [InlineData(Header + "index 0\nindex 0\n\n" + Note)]
    [InlineData(Header + "index 0\n!!notbase64!!\n\n" + Note)]
    [InlineData(Header + "index 0\nAAAA\n\n" + Note)]
    [InlineData(Header + "index 0\n" + Hash + Note)]
    [InlineData(Header + "index 0\n\n\n" + Note)]
    [InlineData(Header + "index 0\n\nno note\n")]
    [InlineData(Header + "index 0\n\nno checkpoint\n\n— log x08go/ZJ\n")]
    public void What_is_not_a_proof_is_refused(string text) =>
        Assert.Throws<FormatException>(() => LogProof.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_proof_that_is_not_UTF_8_is_refused() =>
        Assert.Throws<FormatException>(() => LogProof.Parse([.. Encoding.UTF8.GetBytes(Header), 0xff]));

    [Fact]
    public void Every_entry_of_a_witnessed_log_has_a_proof_that_verifies() =>
        Assert.All(
            Enumerable.Range(0, ALog.Size),
            index =>
            {
                var proof = LogProof.Parse(ALog.Proof(index, 1, 2).ToBytes());
                var accepted = proof.Verify(ATree.Leaf(index), Policy, ASigner.Verify);
                Assert.IsType<CheckpointVerification.Accepted>(accepted);
            }
        );

    [Fact]
    public void A_proof_of_another_entry_is_rejected_and_so_is_one_that_too_few_have_witnessed()
    {
        Assert.Contains("from this entry", Reason(ALog.Proof(3, 1, 2), ATree.Leaf(4)), StringComparison.Ordinal);
        Assert.Contains("Too few", Reason(ALog.Proof(3, 1), ATree.Leaf(3)), StringComparison.Ordinal);
    }

    /// <summary>Of one without extra data, which nothing vouches for.</summary>
    [Fact]
    public void A_proof_with_any_bit_changed_does_not_verify()
    {
        var proof = ALog.Proof(3, 1, 2).ToBytes();
        Assert.True(Verifies(proof));

        for (var bit = 0; bit < proof.Length * 8; bit++)
        {
            proof[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Verifies(proof), $"Bit {bit} does not matter.");
            proof[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static bool Verifies(byte[] proof)
    {
        try
        {
            return LogProof.Parse(proof).Verify(ATree.Leaf(3), Policy, ASigner.Verify)
                is CheckpointVerification.Accepted;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Reason(LogProof proof, MerkleHash leaf) =>
        Assert.IsType<CheckpointVerification.Rejected>(proof.Verify(leaf, Policy, ASigner.Verify)).Reason;
}
