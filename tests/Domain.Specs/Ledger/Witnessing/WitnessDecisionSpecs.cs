using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Witnessing;

public class WitnessDecisionSpecs
{
    private static readonly AForkedLog Log = AForkedLog.Honest;
    private static readonly AForkedLog Fork = new(5);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 7)]
    [InlineData(4, 7)]
    [InlineData(7, 12)]
    [InlineData(7, 7)]
    public void What_goes_on_from_the_last_tree_is_cosigned(int last, int size)
    {
        var cosign = Assert.IsType<WitnessDecision.Cosign>(Decided(Log.Request(last, size), Log.Head(last)));

        Assert.Equal($"{AForkedLog.Signed(Log.Head(size))}", $"{cosign.Note}");
    }

    [Fact]
    public void A_log_that_is_not_watched_is_unknown_whatever_it_says()
    {
        var other = ALog.Log.Note(new Checkpoint("example.com/other", Log.Head(7)).ToString());

        Assert.IsType<WitnessDecision.UnknownLog>(Decided(new(9, new([]), other), TreeHead.Empty));
    }

    [Fact]
    public void Another_key_in_the_name_of_the_log_is_not_its_signature()
    {
        var stranger = ASigner.Log(ALog.Origin, 7);

        Assert.IsType<WitnessDecision.NotSigned>(Decided(Signed(stranger.Sign(ALog.Checkpoint)), TreeHead.Empty));
    }

    [Fact]
    public void A_signature_of_the_log_that_does_not_verify_is_not_outweighed_by_one_that_does()
    {
        var forged = ALog.Log.Sign("another\n");

        Assert.IsType<WitnessDecision.NotSigned>(
            Decided(Signed(ALog.Log.Sign(ALog.Checkpoint), forged), TreeHead.Empty)
        );
    }

    [Fact]
    public void A_signature_is_looked_at_before_the_sizes() =>
        Assert.IsType<WitnessDecision.NotSigned>(
            Decided(new(99, new([]), ASigner.Log(ALog.Origin, 7).Note(ALog.Checkpoint)), TreeHead.Empty)
        );

    [Fact]
    public void Signatures_by_others_are_left_out_and_each_key_signs_once()
    {
        var signature = ALog.Log.Sign(ALog.Checkpoint);
        var others = ALog.Witnesses[0].Cosign(ALog.Checkpoint, ALog.Time);
        var many = Enumerable.Repeat(signature, SignedNote.MaximumSignatures - 1).Prepend(others);

        var cosign = Assert.IsType<WitnessDecision.Cosign>(Decided(Signed([.. many]), TreeHead.Empty));

        Assert.Equal($"{ALog.Log.Note(ALog.Checkpoint)}", $"{cosign.Note}");
    }

    [Fact]
    public void A_tree_smaller_than_the_one_it_grew_from_is_told_so_before_anything_about_the_last_one() =>
        Assert.IsType<WitnessDecision.OldSizeTooLarge>(Decided(Log.Request(8, 7), Log.Head(5)));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    public void Another_size_than_was_last_cosigned_is_answered_with_that_one(int older)
    {
        var conflict = Assert.IsType<WitnessDecision.Conflict>(Decided(Log.Request(older, 12), Log.Head(5)));

        Assert.Equal(5, conflict.Size);
    }

    [Fact]
    public void A_witness_never_goes_back() =>
        Assert.Equal(new WitnessDecision.Conflict(7), Decided(Log.Request(4, 5), Log.Head(7)));

    [Fact]
    public void The_first_tree_has_no_proof() =>
        Assert.IsType<WitnessDecision.BadProof>(Decided(Log.Request(0, 7, Log.Proof(4, 7)), TreeHead.Empty));

    [Fact]
    public void A_tree_without_a_proof_that_it_begins_with_the_last_one_is_refused()
    {
        Assert.IsType<WitnessDecision.BadProof>(Decided(Log.Request(4, 7, new([])), Log.Head(4)));
        Assert.IsType<WitnessDecision.BadProof>(Decided(Log.Request(4, 7, Log.Proof(3, 7)), Log.Head(4)));
    }

    [Fact]
    public void A_history_that_changed_is_refused_however_it_proves_itself()
    {
        Assert.IsType<WitnessDecision.BadProof>(Decided(Fork.Request(7, 12), Log.Head(7)));
        Assert.IsType<WitnessDecision.BadProof>(Decided(Fork.Request(7, 12, Log.Proof(7, 12)), Log.Head(7)));
    }

    [Fact]
    public void The_same_size_with_another_root_is_refused() =>
        Assert.IsType<WitnessDecision.BadProof>(Decided(Fork.Request(7, 7), Log.Head(7)));

    [Fact]
    public void The_same_size_needs_no_proof_and_may_have_none() =>
        Assert.IsType<WitnessDecision.BadProof>(Decided(Log.Request(7, 7, Log.Proof(4, 7)), Log.Head(7)));

    /// <summary>The root is the one of a single leaf.</summary>
    [Fact]
    public void A_tree_without_leaves_has_the_root_of_nothing()
    {
        var impossible = ALog.Log.Note($"{ALog.Origin}\n0\n{Log.Head(1).Root}\n");

        Assert.IsType<WitnessDecision.BadProof>(Decided(new(0, new([]), impossible), TreeHead.Empty));
    }

    private static AddCheckpointRequest Signed(params NoteSignature[] signatures) =>
        new(0, new([]), new(ALog.Checkpoint, signatures));

    private static WitnessDecision Decided(AddCheckpointRequest request, TreeHead last) =>
        WitnessDecision.On(request, [ALog.Log.Key], last, ASigner.Verify);
}
