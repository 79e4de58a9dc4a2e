using Microsoft.Extensions.DependencyInjection;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Erasures;
using Sijil.Application.DataRights.Grants;
using Sijil.Application.Governance;
using Sijil.Application.Governance.Acts;
using Sijil.Application.Governance.Councils;
using Sijil.Application.Governance.Proposals;
using Sijil.Application.Governance.Residents;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Cases;
using Sijil.Application.Ledger.TimeStamping;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Application.Permits;
using Sijil.Application.Permits.Import;
using Sijil.Application.Seeding;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Documents;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Application;

/// <summary>Everything of this project that others ask for. All of it is thread-safe and lives as long as the program.</summary>
public static class ApplicationServices
{
    /// <summary>
    /// Needs a document store, a data source, Wolverine, <see cref="IKeyWrapping"/>, <see cref="ISealingKeys"/>, <see cref="ISignerTrust"/>, <see cref="ILogKeys"/>,
    /// <see cref="ILogStores"/>, <see cref="IObjectStores"/>, <see cref="IBackupRetention"/>, <see cref="WitnessPolicy"/>, <see cref="WitnessIdentity"/>, a <see cref="WitnessClient"/>,
    /// <see cref="ISealTrust"/>, a <see cref="CadesRaising"/>, an <see cref="EvidenceCollector"/>, <see cref="TimeStampPolicy"/>, a <see cref="TimeStampClient"/> and a <see cref="TimeProvider"/> beside it.
    /// </summary>
    public static IServiceCollection Add(IServiceCollection services) =>
        services.AddMechanism().AddGovernance().AddCouncils().AddDataRights().AddPermits().AddSignatures().AddSeeding();

    private static IServiceCollection AddMechanism(this IServiceCollection services) =>
        services
            .AddSingleton<KnownFacts>()
            .AddSingleton<Recorder>()
            .AddSingleton<MunicipalityKeys>()
            .AddSingleton<MunicipalityDigests>()
            .AddSingleton<IdentityRoll>()
            .AddSingleton<SubjectKeys>()
            .AddSingleton<KeyRewrapping>()
            .AddSingleton<Vault>()
            .AddSingleton<Gate>()
            .AddSingleton<SealedTexts>()
            .AddSingleton<DecisionKeys>()
            .AddSingleton<DocumentKeys>()
            .AddSingleton<Openings>()
            .AddSingleton<StreamHistory>()
            .AddSingleton<Commits>()
            .AddSingleton<LogBacklog>()
            .AddSingleton<LeafSequencer>()
            .AddSingleton<PublishedSizes>()
            .AddSingleton<LogPublisher>()
            .AddSingleton<LogRestoration>()
            .AddSingleton<KeyRotation>()
            .AddSingleton<Witnesses>()
            .AddSingleton<WitnessedLogs>()
            .AddSingleton<Witness>()
            .AddSingleton<TimeStamps>()
            .AddSingleton<EventProofs>()
            .AddSingleton<EventLeaves>()
            .AddSingleton<LogGrowth>()
            .AddSingleton<LogOpenings>()
            .AddSingleton<LogLookup>()
            .AddSingleton<CaseExport>()
            .AddSingleton<CaseDocuments>()
            .AddSingleton<CaseOpenings>();

    private static IServiceCollection AddGovernance(this IServiceCollection services) =>
        services
            .AddSingleton<EstablishMunicipalityHandler>()
            .AddSingleton<OpenCalendarHandler>()
            .AddSingleton<DeclareNonWorkingDayHandler>()
            .AddSingleton<RevokeNonWorkingDayHandler>()
            .AddSingleton<RegisterLegalActHandler>()
            .AddSingleton<AmendLegalActHandler>()
            .AddSingleton<RepealLegalActHandler>()
            .AddSingleton<CorrectClauseHandler>()
            .AddSingleton<DefineAreasHandler>()
            .AddSingleton<SealedRoll>()
            .AddSingleton<ResidentsImport>()
            .AddSingleton<PublishParticipationRulesHandler>()
            .AddSingleton<ReviseParticipationRulesHandler>()
            .AddSingleton<DraftProposalHandler>()
            .AddSingleton<PublishProposalHandler>()
            .AddSingleton<ReviseProposalHandler>()
            .AddSingleton<WithdrawProposalHandler>()
            .AddSingleton<CloseProposalHandler>()
            .AddSingleton<DestroyDecisionKeyHandler>()
            .AddSingleton<Participations>()
            .AddSingleton<SupportProposalHandler>()
            .AddSingleton<WithdrawSupportHandler>();

    private static IServiceCollection AddCouncils(this IServiceCollection services) =>
        services
            .AddSingleton<EstablishCouncilHandler>()
            .AddSingleton<ChangeCouncilRulesHandler>()
            .AddSingleton<AppointMemberHandler>()
            .AddSingleton<EndMembershipHandler>()
            .AddSingleton<PrepareVoteHandler>()
            .AddSingleton<DeclareInterestHandler>()
            .AddSingleton<RuleOnInterestHandler>()
            .AddSingleton<OpenVoteHandler>()
            .AddSingleton<CastBallotHandler>()
            .AddSingleton<DeclareVoteResultHandler>()
            .AddSingleton<VoidVoteHandler>()
            .AddSingleton<TakeCouncilDecisionHandler>()
            .AddSingleton<PublishCouncilDecisionHandler>()
            .AddSingleton<PublishedCouncilDecisions>()
            .AddSingleton<AdoptImplementationPlanHandler>()
            .AddSingleton<ReachMilestoneHandler>()
            .AddSingleton<DelayMilestoneHandler>();

    private static IServiceCollection AddDataRights(this IServiceCollection services) =>
        services
            .AddSingleton<RegisterProcessingActivityHandler>()
            .AddSingleton<EndProcessingActivityHandler>()
            .AddSingleton<AccessFacts>()
            .AddSingleton<GrantEvaluation>()
            .AddSingleton<RecordCursors>()
            .AddSingleton<RegisterBodyHandler>()
            .AddSingleton<BindClientHandler>()
            .AddSingleton<UnbindClientHandler>()
            .AddSingleton<RegisterDatasetHandler>()
            .AddSingleton<ClassifyDatasetHandler>()
            .AddSingleton<RequestAccessHandler>()
            .AddSingleton<ReviewAccessRequestHandler>()
            .AddSingleton<ApproveAccessRequestHandler>()
            .AddSingleton<RefuseAccessRequestHandler>()
            .AddSingleton<RevokeGrantHandler>()
            .AddSingleton<RequestErasureHandler>()
            .AddSingleton<ApproveErasureHandler>()
            .AddSingleton<RefuseErasureHandler>()
            .AddSingleton<PublishedDestructions>()
            .AddSingleton<ErasureReapplication>();

    private static IServiceCollection AddPermits(this IServiceCollection services) =>
        services
            .AddSingleton<RecordedApplications>()
            .AddSingleton<PublishPermitTypeHandler>()
            .AddSingleton<SubmitApplicationHandler>()
            .AddSingleton<AssignOfficerHandler>()
            .AddSingleton<DeclareConflictOfInterestHandler>()
            .AddSingleton<RequestCompletenessHandler>()
            .AddSingleton<AnswerCompletenessHandler>()
            .AddSingleton<DeclareApplicationValidHandler>()
            .AddSingleton<RecalculateTermHandler>()
            .AddSingleton<SubmitRecommendationHandler>()
            .AddSingleton<MakeDecisionHandler>()
            .AddSingleton<NotifyDecisionHandler>()
            .AddSingleton<PublishedDecisions>()
            .AddSingleton<NotifiedApplicants>()
            .AddSingleton<HandedNotifications>()
            .AddSingleton<WithdrawApplicationHandler>()
            .AddSingleton<ImportBatches>()
            .AddSingleton<PermitImport>()
            .AddSingleton<PermitImportWithdrawal>();

    private static IServiceCollection AddSeeding(this IServiceCollection services) =>
        services
            .AddSingleton<MunicipalityRules>()
            .AddSingleton<DemoCouncil>()
            .AddSingleton<DemoDesk>()
            .AddSingleton<DemoCases>()
            .AddSingleton<DemoProposals>();
}
