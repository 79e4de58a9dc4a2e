using Sijil.Domain.DataRights;

namespace Sijil.Domain.Specs.DataRights;

public class EndProcessingActivitySpecs
{
    private static readonly EndProcessingActivity End = new(AnActivity.Id, AnActivity.Officer);

    [Fact]
    public void A_registered_activity_is_ended() =>
        AnActivity
            .Registered.When(activity => EndProcessingActivity.Decide(End, activity, AnActivity.Monday))
            .Then(new ProcessingActivityEnded(AnActivity.Id, AnActivity.Code, AnActivity.Officer, AnActivity.Monday));

    [Fact]
    public void An_ended_activity_stays_ended() =>
        AnActivity
            .Ended.When(activity => EndProcessingActivity.Decide(End, activity, AnActivity.Monday))
            .ThenRejected(DataRightsRejections.ActivityEnded);

    [Fact]
    public void What_nobody_registered_cannot_be_ended() =>
        AnActivity
            .ThatNobodyRegistered.When(activity => EndProcessingActivity.Decide(End, activity, AnActivity.Monday))
            .ThenRejected(DataRightsRejections.ActivityNotFound);

    [Fact]
    public void An_impossible_history_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => AnActivity.Registered.And(AnActivity.Registration));
}
