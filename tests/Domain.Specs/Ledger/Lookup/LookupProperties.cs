using System.Text;
using CsCheck;
using Sijil.Domain.Ledger.Lookup;
using Sijil.Domain.Specs.Ledger.Checkpoints;
using Sijil.Domain.Specs.Ledger.Notes;

namespace Sijil.Domain.Specs.Ledger.Lookup;

public class LookupProperties
{
    private static readonly Gen<string?[]> Logs = Gen.Int[0, 30]
        .Select(number => number == 0 ? null : $"PA-{number}")
        .Array[0, 60];

    /// <summary>However the index came about, it answers as whoever goes through the whole log.</summary>
    [Fact]
    public void A_lookup_says_what_going_through_the_whole_log_says() =>
        Logs.Select(Gen.Int[1, 30])
            .Sample(drawn =>
            {
                var (log, number) = (drawn.Item1, $"PA-{drawn.Item2}");
                var accepted = Assert.IsType<LookupVerification.Accepted>(
                    AnIndex
                        .Of([.. log, null])
                        .Proof(number)
                        .Verify(LookupQuestion.OfNumber(number), ALog.Log.Key, ASigner.Verify)
                );

                Assert.Equal(
                    log.Index().Where(entry => entry.Item == number).Select(entry => (long)entry.Index),
                    accepted.Indices
                );
            });

    [Fact]
    public void An_index_taken_on_is_the_one_made_at_once() =>
        Logs.Sample(
            log =>
            {
                var growing = AnIndex.Of();
                foreach (var number in log)
                {
                    growing.Append(number is null ? null : LookupKey.OfNumber(number));
                    _ = growing.Root();
                }

                Assert.Equal(AnIndex.Of(log).Root(), growing.Root());
            },
            iter: 30
        );

    [Fact]
    public void No_change_of_a_byte_goes_unnoticed()
    {
        var proof = AnIndex.Of("PA-1", "PA-2", "PA-1", "PA-3").Proof("PA-1").ToBytes();
        Gen.Int[0, proof.Length - 1]
            .Select(Gen.Int[1, 255])
            .Sample(change =>
            {
                var changed = proof.ToArray();
                changed[change.Item1] ^= (byte)change.Item2;
                Assert.True(IsRefused(changed), Encoding.UTF8.GetString(changed));
            });
    }

    private static bool IsRefused(byte[] file)
    {
        try
        {
            return LookupProof.Parse(file).Verify(LookupQuestion.OfNumber("PA-1"), ALog.Log.Key, ASigner.Verify)
                is LookupVerification.Rejected;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
