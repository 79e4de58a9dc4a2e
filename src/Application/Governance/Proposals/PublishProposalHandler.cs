using Sijil.Application.DataRights;
using Sijil.Application.Governance.Residents;
using Sijil.Domain;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Proposals;

public sealed class PublishProposalHandler(
    Recorder recorder,
    SealedTexts sealedTexts,
    SealedRoll roll,
    DecisionKeys keys
)
{
    /// <summary>
    /// Opens a draft for support: its texts are published under the commitments they were drafted with, the electorate is counted, and
    /// the key is made by which people are told apart in it.
    /// </summary>
    /// <param name="rules">The code of the rules it is published under, in their newest version.</param>
    public Task<Outcome> Handle(ProposalId id, string rules, Instruction instruction, CancellationToken cancellation) =>
        sealedTexts.Publish(
            open =>
                recorder.Act(
                    id,
                    instruction,
                    async (proposal, attempt, stop) =>
                    {
                        var rulesId = ParticipationRulesId.Of(rules).Value;
                        var known = await attempt.RelyOn(GovernanceStreams.ParticipationRules, rulesId, stop);
                        var version = known.Newest();
                        var residents = await attempt.RelyOn(
                            GovernanceStreams.ResidentsRoll,
                            ResidentsRollId.Only.Value,
                            stop
                        );
                        var now = await attempt.Moment(stop);
                        if (Decide([]) is Decision<ProposalEvent>.Rejected rejected)
                            return rejected.Reason;
                        var texts = open(TextsOf(proposal));
                        if (texts.Refusal is { } refusal)
                            return refusal;

                        foreach (var text in texts.Opened!)
                            attempt.Publish(text);
                        await keys.Make(attempt, id.Value, stop);
                        var lastDay = now.Today.AddDays(version!.Terms.DurationInDays);
                        attempt.Send(new CollectionHasEnded(id.Value), await attempt.EndOf(lastDay, stop));
                        return Decide(await Eligible(attempt, version, now.Today, stop));

                        Decision<ProposalEvent> Decide(IReadOnlyCollection<EligibleCount> eligible) =>
                            PublishProposal.Decide(
                                new(
                                    id,
                                    new(proposal.TitleCommitment),
                                    new(proposal.TextCommitment),
                                    instruction.Actor.Person
                                ),
                                proposal,
                                version,
                                eligible,
                                [.. residents.Areas.Select(area => area.Code)],
                                now
                            );
                    },
                    cancellation
                ),
            instruction,
            cancellation
        );

    private async Task<IReadOnlyCollection<EligibleCount>> Eligible(
        Attempt attempt,
        ParticipationRulesVersion rules,
        DateOnly on,
        CancellationToken cancellation
    )
    {
        var counts = await roll.CountEligible(attempt, rules.Terms.Electorate, on, cancellation);
        return [.. counts.Select(it => new EligibleCount(it.Key.Class, it.Key.Area, it.Value))];
    }

    private static TextsToPublish TextsOf(Proposal proposal) =>
        new(
            GovernanceActivities.Proposals,
            proposal.Author,
            [new(proposal.TitleCommitment, ProposalFields.Title), new(proposal.TextCommitment, ProposalFields.Text)],
            ProposalRejections.TextsErased
        );
}
