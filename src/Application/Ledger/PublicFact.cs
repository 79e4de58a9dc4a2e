using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Councils;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Permits;

namespace Sijil.Application.Ledger;

/// <summary>An event as the log alone tells it: by what is public of it, with the ids that the entry has beside.</summary>
/// <remarks>
/// What stands beside the log is not asked, so a public text is one that nobody has; everything else that is missing has the default
/// value of its type and means nothing. What is made of public facts alone does not look there.
/// </remarks>
internal static class PublicFact
{
    private static readonly PublicDisclosure Unread = new("");

    public static object Of(EventLeaf leaf, object fact) =>
        fact switch
        {
            ApplicationDeclaredValid e => e with
            {
                ApplicationId = new(leaf.StreamId),
                SiteAddress = Unread,
                Description = Unread,
            },
            DecisionNotified e => e with { ApplicationId = new(leaf.StreamId), Reasons = Unread },
            PermitApplicationEvent e => e with { ApplicationId = new(leaf.StreamId) },
            RecordImported e => e with { RecordId = new(leaf.StreamId), Content = ImportedContent.None },
            ImportedRecordRevised e => e with { RecordId = new(leaf.StreamId), Content = ImportedContent.None },
            ImportedRecordEvent e => e with { RecordId = new(leaf.StreamId) },
            ProposalPublished e => e with { Title = Unread, Text = Unread },
            ProposalRevised e => e with { Title = Unread, Text = Unread },
            SupportEvent e => e with { SupportId = new(leaf.StreamId) },
            VoteVoided e => e with { Reason = Unread },
            CouncilDecisionPublished e => e with { Reasons = Unread },
            ImplementationPlanAdopted e => e with { Titles = [.. e.Milestones.Select(_ => Unread)] },
            MilestoneDelayed e => e with { Reason = Unread },
            _ => fact,
        };
}
