using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Domain.Governance.Proposals;

/// <summary>The author opens the proposal for support, under the newest version of rules that are copied into it.</summary>
public sealed record PublishProposal(
    ProposalId ProposalId,
    PublicDisclosure Title,
    PublicDisclosure Text,
    SubjectId PublishedBy
)
{
    /// <param name="rules">Null where nobody published such rules.</param>
    /// <param name="eligible">Who may take part on this day; nothing else is known of them.</param>
    /// <param name="areas">Those the municipality has.</param>
    public static Decision<ProposalEvent> Decide(
        PublishProposal command,
        Proposal proposal,
        ParticipationRulesVersion? rules,
        IReadOnlyCollection<EligibleCount> eligible,
        IReadOnlyCollection<string> areas,
        Moment now
    ) =>
        proposal switch
        {
            { Phase: ProposalPhase.Unknown } => ProposalRejections.NotFound,
            _ when proposal.WhyNotBy(command.PublishedBy) is { } obstacle => obstacle,
            { Phase: not ProposalPhase.Draft } => ProposalRejections.AlreadyPublished,
            _ when rules is null => ProposalRejections.RulesUnknown,
            // The commitments are the same, so anyone can see that what is published is what was drafted.
            _ when command.Title.Commitment != proposal.TitleCommitment
                    || command.Text.Commitment != proposal.TextCommitment => ProposalRejections.OtherTexts,
            _ => Published(command, rules, CountingArea.Of(eligible, AreasOf(rules, areas), ClassesOf(rules)), now),
        };

    private static ProposalPublished Published(
        PublishProposal command,
        ParticipationRulesVersion rules,
        IReadOnlyList<CountingArea> counting,
        Moment now
    ) =>
        new(
            command.ProposalId,
            command.Title,
            command.Text,
            rules.Code,
            rules.Number,
            rules.Terms,
            rules.Basis,
            rules.Terms.Threshold.Of(
                counting.Where(it => it.Class == ResidenceClass.Resident).Sum(it => (long)it.Eligible)
            ),
            now.Today,
            now.Today.AddDays(rules.Terms.DurationInDays),
            counting,
            now.At
        );

    private static IReadOnlyCollection<string> AreasOf(
        ParticipationRulesVersion rules,
        IReadOnlyCollection<string> areas
    ) => rules.Terms.Electorate.Areas is [_, ..] named ? named : areas;

    private static IReadOnlyList<ResidenceClass> ClassesOf(ParticipationRulesVersion rules) =>
        rules.Terms.Electorate.Classes;
}
