using System.Text;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Checkpoints;

public class LogPolicySpecs
{
    private static readonly string Log = $"log {ALog.Log.Key}\n";

    /// <summary>The example of C2SP tlog-policy: two of three witnesses of one house, and any of another.</summary>
    private static readonly LogPolicy Example = Policy(
        $"""
        {Log}
        {Witness("X1", 1)}
        {Witness("X2", 2)}
        {Witness("X3", 3)}
        group X-witnesses 2 X1 X2 X3

        {Witness("Y1", 4)}
        {Witness("Y2", 5)}
        {Witness("Y3", 6)}
        group Y-witnesses any Y1 Y2 Y3

        group X-and-Y all X-witnesses Y-witnesses
        quorum X-and-Y

        """
    );

    [Fact]
    public void The_example_of_the_specification_has_one_log_and_six_witnesses()
    {
        Assert.Equal([new(ALog.Log.Key, null)], Example.Logs);
        Assert.Equal(ALog.Witnesses.Select(witness => witness.Key), Example.Witnesses.Select(witness => witness.Key));
    }

    [Theory]
    [InlineData(new[] { 1, 2, 4 })]
    [InlineData(new[] { 1, 3, 5 })]
    [InlineData(new[] { 6, 3, 2 })]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6 })]
    public void Enough_witnesses_of_either_house_satisfy_it(int[] by)
    {
        var accepted = Assert.IsType<CheckpointVerification.Accepted>(Verified(Example, ALog.Signed(by)));

        Assert.Equal(ALog.Checkpoint, accepted.Checkpoint.ToString());
        Assert.Equal(by.Length + 1, accepted.Signatures.Count);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 1, 2, 3 })]
    [InlineData(new[] { 4, 5, 6 })]
    [InlineData(new[] { 1, 4, 5, 6 })]
    [InlineData(new[] { 1, 1, 4 })]
    public void Too_few_witnesses_of_either_house_do_not(int[] by) =>
        Assert.Equal("Too few trusted witnesses have cosigned this checkpoint.", Reason(Example, ALog.Signed(by)));

    [Fact]
    public void A_policy_may_ask_for_no_witness_or_for_one()
    {
        Assert.IsType<CheckpointVerification.Accepted>(Verified(Policy($"{Log}quorum none\n"), ALog.Signed()));

        var one = Policy($"{Log}{Witness("w", 1)}\nquorum w\n");
        Assert.IsType<CheckpointVerification.Accepted>(Verified(one, ALog.Signed(1)));
        Assert.IsType<CheckpointVerification.Rejected>(Verified(one, ALog.Signed(2)));
    }

    [Fact]
    public void Witnesses_without_the_log_are_not_enough()
    {
        var alone = new SignedNote(ALog.Checkpoint, [ALog.Witnesses[0].Cosign(ALog.Checkpoint, ALog.Time)]);
        Assert.Contains(
            ALog.Origin,
            Reason(Policy($"{Log}{Witness("w", 1)}\nquorum w\n"), alone),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_log_cannot_speak_in_the_name_of_another()
    {
        var other = ASigner.Log("example.com/other", 7);
        var note = new SignedNote(ALog.Checkpoint, [other.Sign(ALog.Checkpoint)]);

        Assert.Contains(
            "No known key",
            Reason(Policy($"{Log}log {other.Key}\nquorum none\n"), note),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_forged_cosignature_of_a_known_witness_rejects_the_checkpoint_even_where_others_are_enough()
    {
        var forged = ALog.Witnesses[5].Cosign("another\n", ALog.Time);
        Assert.Contains(
            "does not verify",
            Reason(Example, ALog.Signed(1, 2, 4).With(forged)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("no note")]
    [InlineData("no checkpoint\n\n— a x08go/ZJ\n")]
    public void What_is_not_a_checkpoint_is_rejected(string note) =>
        Assert.IsType<CheckpointVerification.Rejected>(Example.Verify(Encoding.UTF8.GetBytes(note), ASigner.Verify));

    private static CheckpointVerification Verified(LogPolicy policy, SignedNote note) =>
        policy.Verify(note.ToBytes(), ASigner.Verify);

    private static string Reason(LogPolicy policy, SignedNote note) =>
        Assert.IsType<CheckpointVerification.Rejected>(Verified(policy, note)).Reason;

    private static string Witness(string name, int number) => $"witness {name} {ALog.Witnesses[number - 1].Key}";

    private static LogPolicy Policy(string file) => LogPolicy.Parse(Encoding.UTF8.GetBytes(file));
}
