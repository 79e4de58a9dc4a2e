using JasperFx.Events.Projections;
using Marten;
using Sijil.Projections.DataRights;
using Sijil.Projections.DataRights.Erasures;
using Sijil.Projections.DataRights.Grants;
using Sijil.Projections.Governance;
using Sijil.Projections.Governance.Councils;
using Sijil.Projections.Governance.Proposals;
using Sijil.Projections.Permits;
using Sijil.Projections.Rebuilding;
using Sijil.Projections.Signatures;

namespace Sijil.Projections;

/// <summary>
/// Every read model there is. All of them are views: they can be thrown away and made again from the events, and
/// <see cref="Comparison"/> shows at any time that the ones in use say what the events say.
/// </summary>
public static class ReadModels
{
    public static readonly IReadOnlyList<ReadModel> All =
    [
        PermitTypeProjection.Model,
        CaseFileProjection.Model,
        PermitFileProjection.Model,
        NotificationEntryProjection.Model,
        PublicPermitProjection.Model,
        ProcessingActivityProjection.Model,
        LegalActProjection.Model,
        CouncilEntryProjection.Model,
        PublicVoteProjection.Model,
        ProposalEntryProjection.Model,
        PublicProposalProjection.Model,
        RegisteredBodyEntryProjection.Model,
        DatasetEntryProjection.Model,
        AccessRequestEntryProjection.Model,
        GrantEntryProjection.Model,
        DisclosureEntryProjection.Model,
        ErasureEntryProjection.Model,
        DocumentEntryProjection.Model,
        SignaturePolicyProjection.Model,
        EnvelopeEntryProjection.Model,
        SlotEntryProjection.Model,
    ];

    public static void Register(StoreOptions options)
    {
        options.Projections.Add<PermitTypeProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<CaseFileProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<PermitFileProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<NotificationEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<PublicPermitProjection>(ProjectionLifecycle.Async);
        options.Projections.Add<ProcessingActivityProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<LegalActProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<CouncilEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<PublicVoteProjection>(ProjectionLifecycle.Async);
        options.Projections.Add<ProposalEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<PublicProposalProjection>(ProjectionLifecycle.Async);
        options.Projections.Add<RegisteredBodyEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<DatasetEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<AccessRequestEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<GrantEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<DisclosureEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<ErasureEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<DocumentEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<SignaturePolicyProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<EnvelopeEntryProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add<SlotEntryProjection>(ProjectionLifecycle.Inline);

        new DocumentTable<PermitTypeEntry>("permit_type").Register(options);
        CaseFileTable.Table.Register(options);
        new DocumentTable<PermitFile>("permit_file").Register(options);
        NotificationEntries.Table.Register(options);
        PublicPermitTable.Table.Register(options);
        new DocumentTable<ProcessingActivityEntry>("processing_activity").Register(options);
        new DocumentTable<LegalActEntry>("legal_act").Register(options);
        new DocumentTable<CouncilEntry>("council").Register(options);
        PublicVotes.Table.Register(options);
        ProposalEntryProjection.Table.Register(options);
        PublicProposals.Table.Register(options);
        new DocumentTable<RegisteredBodyEntry>("registered_body").Register(options);
        new DocumentTable<DatasetEntry>("dataset").Register(options);
        new DocumentTable<AccessRequestEntry>("access_request").Register(options);
        new DocumentTable<GrantEntry>("grant_entry").Register(options);
        DisclosureEntries.Table.Register(options);
        ErasureEntries.Table.Register(options);
        new DocumentTable<DocumentEntry>("stored_document").Register(options);
        new DocumentTable<SignaturePolicyEntry>("signature_policy").Register(options);
        EnvelopeEntries.Table.Register(options);
        SlotEntries.Table.Register(options);
    }
}
