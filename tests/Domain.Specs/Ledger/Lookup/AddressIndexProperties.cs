using System.Text;
using CsCheck;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Lookup;

public class AddressIndexProperties
{
    private const int Iterations = 60;

    private static readonly Gen<string> Addresses = Gen.Int[0, 5].Select(number => $"{number} rue A");

    private static readonly Gen<AddressStep[]> Logs = Gen.Select(Gen.Int[0, 7], Gen.Bool, Addresses)
        .Select((file, publishes, address) => new AddressStep(file, publishes ? address : null))
        .Array[0, 30];

    [Fact]
    public void A_lookup_says_what_going_through_everything_says() =>
        Logs.Select(Addresses)
            .Sample(
                drawn =>
                {
                    var (log, address) = drawn;
                    var found = AnAddressLog
                        .Of([.. log, new AddressStep(99, null)])
                        .Proof(address)
                        .Verify(LookupQuestion.OfAddress(address.ToUpperInvariant()), ALog.Log.Key, ASigner.Verify);

                    Assert.Equal(
                        log.Index()
                            .Where(step => step.Item.Address == address && !IsWithdrawn(log, step.Index))
                            .Select(step => (long)step.Index),
                        Assert.IsType<LookupVerification.Accepted>(found).Indices
                    );
                },
                iter: Iterations
            );

    /// <summary>A host that ran before texts were withdrawn, and one that is started when what opens them is gone, sign the same.</summary>
    [Fact]
    public void What_was_taken_on_is_what_is_made_from_scratch_once_texts_are_gone() =>
        Logs.Sample(
            log =>
            {
                var scratch = AnAddressLog.Of(log, place => IsWithdrawn(log, place));

                Assert.Equal(scratch.Index.Root(), AnAddressLog.Of(log).Index.Root());
                Assert.Empty(scratch.Unopened);
            },
            iter: Iterations
        );

    /// <summary>The database tells a withdrawal before the log does; in between, both hosts sign the same as well.</summary>
    [Fact]
    public void It_makes_no_difference_when_a_withdrawal_becomes_known() =>
        Logs.Select(Gen.Double[0, 1])
            .Sample(
                drawn =>
                {
                    var (log, share) = drawn;
                    var half = (int)(log.Length * share);
                    var (running, started) = (new AddressIndex(), new AddressIndex());
                    running.Append(log[..half], 0);
                    started.Append(log[..half], 0, place => IsWithdrawn(log, place));
                    foreach (var step in log[half..].Where(step => step.Address is null))
                    foreach (var index in new[] { running, started })
                        index.Withdraw(AnAddressLog.Stream(step.File));

                    Assert.Equal(running.Index.Root(), started.Index.Root());
                    Assert.Empty(started.Unopened);

                    running.Append(log, half);
                    Assert.Equal(AnAddressLog.Of(log).Index.Root(), running.Index.Root());
                },
                iter: Iterations
            );

    [Fact]
    public void No_change_of_a_byte_goes_unnoticed()
    {
        AddressStep[] log = [new(1, "1 rue A"), new(2, "1 RUE a"), new(3, "2 rue A"), new(2, null)];
        var proof = AnAddressLog.Of(log).Proof("1 rue A").ToBytes();
        Gen.Int[0, proof.Length - 1]
            .Select(Gen.Int[1, 255])
            .Sample(change =>
            {
                var changed = proof.ToArray();
                changed[change.Item1] ^= (byte)change.Item2;
                Assert.True(IsRefused(changed), Encoding.UTF8.GetString(changed));
            });
    }

    private static bool IsWithdrawn(AddressStep[] log, int place) =>
        log[place..].Any(later => later.File == log[place].File && later.Address is null);

    private static bool IsRefused(byte[] file)
    {
        try
        {
            return LookupProof.Parse(file).Verify(LookupQuestion.OfAddress("1 rue A"), ALog.Log.Key, ASigner.Verify)
                is LookupVerification.Rejected;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
