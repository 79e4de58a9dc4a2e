using Microsoft.Extensions.DependencyInjection;
using Sijil.Application.Ledger;
using Sijil.Application.Signatures.Documents;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Application.Signatures.Levels;
using Sijil.Application.Signatures.Verdicts;

namespace Sijil.Application.Signatures;

/// <summary>What this context offers to others. All of it is thread-safe.</summary>
internal static class SignatureServices
{
    public static IServiceCollection AddSignatures(this IServiceCollection services) =>
        services
            .AddSingleton<ActSealing>()
            .AddSingleton<PatientSealing>()
            .AddSingleton<SealFiles>()
            .AddSingleton<SealRaising>()
            .AddSingleton<StoreDocumentHandler>()
            .AddSingleton<DocumentReading>()
            .AddSingleton<DocumentSweep>()
            .AddSingleton<DamagedObjects>()
            .AddSingleton<PublishSignaturePolicyHandler>()
            .AddSingleton<EnvelopeSigners>()
            .AddSingleton<DraftEnvelopeHandler>()
            .AddSingleton<AttachDocumentHandler>()
            .AddSingleton<AssignSignerHandler>()
            .AddSingleton<SendEnvelopeHandler>()
            .AddSingleton<SendAtOnceHandler>()
            .AddSingleton<VoidEnvelopeHandler>()
            .AddSingleton<JoinSlotsHandler>()
            .AddSingleton<GiveConsentHandler>()
            .AddSingleton<WithdrawConsentHandler>()
            .AddSingleton<DelegateSigningHandler>()
            .AddSingleton<BindCertificateHandler>()
            .AddSingleton<PrepareSigningHandler>()
            .AddSingleton<PresentedDocuments>()
            .AddSingleton<PublishedFiles>()
            .AddSingleton<VerdictKeeping>()
            .AddSingleton<JudgedSeals>()
            .AddSingleton<JudgedSlots>()
            .AddSingleton<VerdictReplay>()
            .AddSingleton<LearnRevocations>()
            .AddSingleton<KnownTrust>()
            .AddSingleton<RestingSignatures>()
            .AddSingleton<LearnedHolds>()
            .AddSingleton<UnjudgedSignatures>()
            .AddSingleton<AskedIssuers>()
            .AddSingleton<SubmitSignatureHandler>()
            .AddSingleton<RefuseToSignHandler>();
}
