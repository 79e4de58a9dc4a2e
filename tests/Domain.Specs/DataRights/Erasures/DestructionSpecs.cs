using Sijil.Domain.DataRights.Erasures;
using static Sijil.Domain.Specs.DataRights.Erasures.AnErasure;

namespace Sijil.Domain.Specs.DataRights.Erasures;

public class DestructionSpecs
{
    [Fact]
    public void The_receipt_names_every_store_and_the_last_day_of_the_last_backup() =>
        Approved.When(erasure => DestroySubject.Decide(Destroyed, erasure, Kept, Now)).Then(Destruction);

    [Fact]
    public void An_erasure_that_destroyed_nothing_is_none() =>
        Approved
            .When(erasure =>
                DestroySubject.Decide(
                    Destroyed with
                    {
                        Receipts = [new(ErasedStore.SubjectKeys, 0, 0), new(ErasedStore.PublicTexts, 0, 3)],
                    },
                    erasure,
                    Kept,
                    Now
                )
            )
            .ThenRejected(ErasureRejections.SubjectNotFound);

    [Fact]
    public void Nothing_is_destroyed_without_an_approval()
    {
        Asked
            .When(erasure => DestroySubject.Decide(Destroyed, erasure, Kept, Now))
            .ThenRejected(ErasureRejections.NotDestroyed);
        NotAsked
            .When(erasure => DestroySubject.Decide(Destroyed, erasure, Kept, Now))
            .ThenRejected(ErasureRejections.NotFound);
        Done.When(erasure => DestroySubject.Decide(Destroyed, erasure, Kept, Now))
            .ThenRejected(ErasureRejections.Closed);
    }

    [Theory]
    [InlineData(0, 0, StoreResult.NothingHeld)]
    [InlineData(4, 0, StoreResult.Destroyed)]
    [InlineData(0, 2, StoreResult.Kept)]
    [InlineData(4, 2, StoreResult.Partial)]
    public void A_receipt_says_whether_all_is_gone(int destroyed, int kept, StoreResult result) =>
        Assert.Equal(result, new StoreReceipt(ErasedStore.PublicTexts, destroyed, kept).Result);

    [Fact]
    public void It_is_completed_once_the_last_backup_has_expired()
    {
        Done.When(erasure => CompleteErasure.Decide(new(Id), erasure, In(Kept)))
            .ThenRejected(ErasureRejections.BackupsStillKept);
        Done.When(erasure => CompleteErasure.Decide(new(Id), erasure, In(Kept + 1)))
            .Then(new ErasureCompleted(Id, [Key], Now.Today.AddDays(Kept), In(Kept + 1).At));
    }

    [Fact]
    public void It_is_completed_once_and_not_before_it_was_done()
    {
        var completed = Done.And(new ErasureCompleted(Id, [Key], Now.Today.AddDays(Kept), Now.At));
        completed
            .When(erasure => CompleteErasure.Decide(new(Id), erasure, In(Kept + 1)))
            .ThenRejected(ErasureRejections.Closed);
        Asked
            .When(erasure => CompleteErasure.Decide(new(Id), erasure, In(Kept + 1)))
            .ThenRejected(ErasureRejections.NotDestroyed);
        NotAsked
            .When(erasure => CompleteErasure.Decide(new(Id), erasure, In(Kept + 1)))
            .ThenRejected(ErasureRejections.NotFound);
    }

    [Fact]
    public void The_log_tells_which_key_is_gone_and_never_whose()
    {
        Assert.DoesNotContain("commitments", ErasureStoredEvents.Destruction.PublicFacts);
        Assert.Contains("keyIds", ErasureStoredEvents.Destruction.PublicFacts);
        Assert.All(ErasureStoredEvents.All, kind => Assert.DoesNotContain("subject", kind.PublicFacts));
    }
}
