using System.Text;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Lookup;

public class LookupSpecs
{
    private static readonly LookupIndex Index = AnIndex.Of("PA-1", null, "PA-2", "PA-1", "PA-3", "PA-1");

    [Theory]
    [InlineData("PA-1", 0, 3, 5)]
    [InlineData("PA-2", 2)]
    [InlineData("PA-4")]
    public void A_lookup_finds_every_entry_and_proves_that_there_is_no_other(string number, params int[] indices) =>
        Assert.Equal(indices.Select(index => (long)index), Accepted(Index.Proof(number), number).Indices);

    [Fact]
    public void What_is_written_is_read_again()
    {
        foreach (var number in new[] { "PA-1", "PA-4" })
        {
            var read = LookupProof.Parse(Index.Proof(number).ToBytes());

            Assert.Equal(Index.Proof(number).ToString(), read.ToString());
            Assert.IsType<LookupVerification.Accepted>(Verify(read, number));
        }
    }

    [Fact]
    public void An_entry_left_out_is_noticed()
    {
        var proof = Index.Proof("PA-1");

        Assert.IsType<LookupVerification.Rejected>(
            Verify(proof with { Bucket = WithoutLastLine(proof.Bucket) }, "PA-1")
        );
    }

    [Fact]
    public void A_bucket_of_another_number_answers_nothing_about_this_one()
    {
        var other = Enumerable
            .Range(2, 100)
            .Select(number => $"PA-{number}")
            .First(number => LookupKey.OfNumber(number).Bucket != LookupKey.OfNumber("PA-1").Bucket);

        Assert.IsType<LookupVerification.Rejected>(Verify(Index.Proof(other), "PA-1"));
    }

    [Fact]
    public void The_statement_of_another_log_vouches_for_nothing()
    {
        var (bucket, path) = Index.Show(LookupKey.OfNumber("PA-1"));
        var foreign = Index.Statement() with { Origin = "other.example/log" };

        Assert.IsType<LookupVerification.Rejected>(
            Verify(new(bucket, path.Hashes, ALog.Log.Note(foreign.ToString())), "PA-1")
        );
        Assert.IsType<LookupVerification.Rejected>(
            Verify(new(bucket, path.Hashes, ASigner.Log(ALog.Origin, 9).Note(Index.Statement().ToString())), "PA-1")
        );
    }

    [Fact]
    public void A_statement_is_no_checkpoint_of_the_log() =>
        Assert.NotEqual(ALog.Origin, Index.Statement().ToString().Split('\n')[0]);

    [Fact]
    public void A_checkpoint_is_no_statement() =>
        Assert.Throws<FormatException>(() => LookupStatement.Parse(ALog.Checkpoint));

    [Theory]
    [InlineData("")]
    [InlineData("sijil/lookup-proof@v1\n")]
    [InlineData("sijil/lookup-proof@v1\nentries 2\nx 1\n\nnote\n\n")]
    [InlineData("sijil/lookup-proof@v1\nentries 0\nnot a hash\n\nnote\n\n")]
    public void What_is_no_proof_is_refused(string text) =>
        Assert.Throws<FormatException>(() => LookupProof.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_empty_index_has_no_entry_under_any_number() =>
        Assert.Empty(Accepted(AnIndex.Of([null]).Proof("PA-1"), "PA-1").Indices);

    private static LookupVerification Verify(LookupProof proof, string number) =>
        proof.Verify(LookupQuestion.OfNumber(number), ALog.Log.Key, ASigner.Verify);

    private static LookupVerification.Accepted Accepted(LookupProof proof, string number) =>
        Assert.IsType<LookupVerification.Accepted>(Verify(proof, number));

    private static string WithoutLastLine(string bucket) => bucket[..(bucket[..^1].LastIndexOf('\n') + 1)];
}
