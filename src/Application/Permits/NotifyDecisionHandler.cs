using Sijil.Application.DataRights;
using Sijil.Domain;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;
using Sijil.Domain.Permits;

namespace Sijil.Application.Permits;

public sealed class NotifyDecisionHandler(Recorder recorder, SealedTexts texts)
{
    /// <summary>
    /// Tells the applicant of the decision and publishes it with its reasons. A granted application becomes a permit in the same
    /// transaction; the seal and what is written to the applicant follow.
    /// </summary>
    public Task<Outcome> Handle(
        PermitApplicationId id,
        DateOnly notifiedOn,
        Channel channel,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        texts.Publish(
            open =>
                recorder.Act(
                    id,
                    instruction,
                    async (application, attempt, stop) =>
                    {
                        var now = await attempt.Moment(stop);
                        var published = new PublicDisclosure(application.Ruling?.ReasonsCommitment ?? "");
                        var command = new NotifyDecision(id, notifiedOn, channel, published, instruction.Actor.Person);
                        var decision = NotifyDecision.Decide(command, application, now);
                        if (
                            decision
                            is not Decision<PermitApplicationEvent>.Accepted { Events: [DecisionNotified notified] }
                        )
                            return decision;

                        var reasons = open(ReasonsOf(application));
                        if (reasons.Refusal is { } refusal)
                            return refusal;

                        attempt.Publish(reasons.Opened!.Single());
                        if (
                            notified.Outcome == PermitOutcome.Grant
                            && await Issue(PermitApplication.Evolve(application, notified), attempt, now, stop)
                                is { } obstacle
                        )
                            return obstacle;

                        attempt.Send(new DecisionAwaitsSeal(id.Value));
                        attempt.Send(new DecisionAwaitsNotification(id.Value));
                        return decision;
                    },
                    cancellation
                ),
            instruction,
            cancellation
        );

    private static TextsToPublish ReasonsOf(PermitApplication application) =>
        new(
            PermitActivities.NotifyDecision,
            application.Applicant,
            [new(application.Ruling!.ReasonsCommitment, PersonalFields.DecisionReasons)],
            PermitRejections.ReasonsErased
        );

    private static async Task<Rejection?> Issue(
        PermitApplication application,
        Attempt attempt,
        Moment now,
        CancellationToken cancellation
    )
    {
        var id = PermitId.Of(application.Id);
        var issuedOn = application.NotifiedOn!.Value;
        var version = await attempt.Pinned(application, cancellation);
        var number = await attempt.NextFileNumber(PermitTypeNames.PermitPrefix, issuedOn, cancellation);
        var command = new IssuePermit(id, application.Id, number, issuedOn, attempt.Instruction.Actor.Person);
        switch (IssuePermit.Decide(command, Permit.Initial, application, version, now))
        {
            case Decision<PermitEvent>.Accepted issued:
                attempt.Session.Insert(new FileNumber(number, id.Value));
                attempt.Begin(PermitStreams.Permit, id.Value, issued.Events);
                return null;
            case Decision<PermitEvent>.Rejected rejected:
                return rejected.Reason;
            case var unknown:
                throw new InvalidOperationException($"Unknown decision {unknown.GetType().Name}.");
        }
    }
}
