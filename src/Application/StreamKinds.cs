using Sijil.Application.DataRights;
using Sijil.Application.Governance;
using Sijil.Application.Permits;
using Sijil.Application.Permits.Import;
using Sijil.Application.Signatures;

namespace Sijil.Application;

/// <summary>Every kind of stream there is.</summary>
public static class StreamKinds
{
    public static readonly IReadOnlyList<IStreamKind> All =
    [
        GovernanceStreams.Municipality,
        GovernanceStreams.Calendar,
        GovernanceStreams.LegalAct,
        GovernanceStreams.ResidentsRoll,
        GovernanceStreams.ParticipationRules,
        GovernanceStreams.Proposal,
        GovernanceStreams.Support,
        GovernanceStreams.Council,
        GovernanceStreams.Vote,
        GovernanceStreams.CouncilDecision,
        GovernanceStreams.ImplementationPlan,
        PermitStreams.Type,
        PermitStreams.Application,
        PermitStreams.Permit,
        ImportStreams.Record,
        ImportStreams.Batch,
        DataRightsStreams.ProcessingActivity,
        DataRightsStreams.Body,
        DataRightsStreams.Client,
        DataRightsStreams.Dataset,
        DataRightsStreams.GrantRequest,
        DataRightsStreams.Grant,
        DataRightsStreams.Disclosure,
        DataRightsStreams.Erasure,
        SignatureStreams.Seal,
        SignatureStreams.Document,
        SignatureStreams.Policy,
        SignatureStreams.Envelope,
        SignatureStreams.Slot,
        SignatureStreams.Verdicts,
        SignatureStreams.CertificateRevocation,
        SignatureStreams.RevocationLists,
    ];
}
