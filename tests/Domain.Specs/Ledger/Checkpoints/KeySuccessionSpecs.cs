using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Specs.Ledger.Merkle;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

/// <summary>A log that had three keys: the first up to 5 leaves, the second up to 9, and the third from then on.</summary>
public class KeySuccessionSpecs
{
    private static readonly NoteSigner[] Keys =
    [
        .. Enumerable.Range(1, 4).Select(seed => ASigner.Log(ALog.Origin, (byte)seed)),
    ];

    private static readonly HandOver[] HandOvers = [Over(0, 1, 5), Over(1, 2, 9)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Whoever_trusts_one_of_its_keys_is_led_to_all_of_them(int trusted)
    {
        var keys = new KeySuccession(Keys[trusted].Key, HandOvers);

        Assert.Equal(Keys[2].Key, keys.Current);
        Assert.Equal([Keys[2].Key, Keys[1].Key, Keys[0].Key], keys.NewestFirst);
        Assert.Equal(HandOvers[1], keys.Last);
    }

    [Fact]
    public void A_log_that_was_never_handed_over_has_the_key_that_is_trusted()
    {
        var keys = new KeySuccession(Keys[0].Key, []);

        Assert.Equal((Keys[0].Key, null), (keys.Current, keys.Last));
        Assert.True(IsTrusted(keys, 0, 12));
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(0, 5, true)]
    [InlineData(0, 6, false)]
    [InlineData(1, 4, false)]
    [InlineData(1, 5, true)]
    [InlineData(1, 9, true)]
    [InlineData(1, 10, false)]
    [InlineData(2, 8, false)]
    [InlineData(2, 9, true)]
    [InlineData(2, 12, true)]
    [InlineData(3, 12, false)]
    public void A_checkpoint_is_signed_by_the_key_that_was_in_use_at_its_size(int by, long size, bool isTrusted) =>
        Assert.All(
            Enumerable.Range(0, 3),
            trusted => Assert.Equal(isTrusted, IsTrusted(new(Keys[trusted].Key, HandOvers), by, size))
        );

    [Fact]
    public void Signed_by_both_keys_at_the_hand_over_it_is_trusted() =>
        Assert.IsType<CheckpointVerification.Accepted>(
            new KeySuccession(Keys[0].Key, [HandOvers[0]]).Verify(
                Note(0, 5).With(Keys[1].Sign(Note(0, 5).Text)).ToBytes(),
                ASigner.Verify
            )
        );

    [Fact]
    public void Another_key_without_a_hand_over_is_refused_by_name()
    {
        var rejected = Assert.IsType<CheckpointVerification.Rejected>(
            new KeySuccession(Keys[0].Key, []).Verify(Note(1, 12).ToBytes(), ASigner.Verify)
        );

        Assert.Equal(
            $"Another key of example.com/log has signed it, and no hand-over leads there from {Keys[0].Key}.",
            rejected.Reason
        );
    }

    [Fact]
    public void Hand_overs_between_others_lead_nowhere()
    {
        var keys = new KeySuccession(Keys[3].Key, HandOvers);

        Assert.Equal((Keys[3].Key, null), (keys.Current, keys.Last));
        Assert.False(IsTrusted(keys, 2, 12));
        Assert.True(IsTrusted(keys, 3, 12));
    }

    [Fact]
    public void A_key_that_no_hand_over_leads_to_is_a_stranger()
    {
        var keys = new KeySuccession(Keys[0].Key, HandOvers);
        var elsewhere = ASigner.Log("other.example", 9).Sign(Note(2, 12).Text);

        Assert.False(keys.HasStranger(Note(2, 12).With(elsewhere)));
        Assert.True(keys.HasStranger(Note(2, 12).With(Keys[3].Sign(Note(2, 12).Text))));
    }

    [Fact]
    public void Hand_overs_follow_from_one_another()
    {
        Refused(HandOvers[1], HandOvers[0]);
        Refused(HandOvers[0], Over(1, 2, 4));
        Refused(HandOvers[0], Over(2, 3, 9));
        Refused(HandOvers[0], Over(1, 0, 9));
    }

    private static void Refused(params HandOver[] handOvers) =>
        Assert.Throws<FormatException>(() => new KeySuccession(Keys[0].Key, handOvers));

    private static bool IsTrusted(KeySuccession keys, int by, long size) =>
        keys.Verify(Note(by, size).ToBytes(), ASigner.Verify) is CheckpointVerification.Accepted;

    private static SignedNote Note(int by, long size) =>
        Keys[by].Note(new Checkpoint(ALog.Origin, ATree.Head((int)size)).ToString());

    private static HandOver Over(int from, int to, int size) => new(Keys[from].Key, Keys[to].Key, ATree.Head(size));
}
