using Sijil.Api.Signatures.Documents;
using Sijil.Api.Signatures.Envelopes;
using Sijil.Api.Signatures.Levels;

namespace Sijil.Api.Signatures;

/// <summary>What signatures are worth, and how persons sign.</summary>
internal static class SignatureRoutes
{
    public const string Path = "/api/signatures";
    public const string Envelopes = $"{Path}/envelopes";
    public const string Policies = $"{Path}/policies";
    public const string ToSign = $"{Path}/to-sign";

    public static void MapAll(IEndpointRouteBuilder routes)
    {
        PublishSignaturePolicyEndpoint.Map(routes.MapGroup(Policies).WithTags("Signatures"));

        var envelopes = routes.MapGroup(Envelopes).WithTags("Envelopes");
        ReadEnvelopesEndpoint.Map(envelopes);
        DraftEnvelopeEndpoint.Map(envelopes);
        AttachDocumentEndpoint.Map(envelopes);
        AssignSignerEndpoint.Map(envelopes);
        SendEnvelopeEndpoint.Map(envelopes);
        VoidEnvelopeEndpoint.Map(envelopes);
        SendManyEndpoint.Map(envelopes);
        OpenEnvelopeValuesEndpoint.Map(envelopes);

        ReadToSignEndpoint.Map(routes.MapGroup(ToSign).WithTags("Envelopes"));
        var slot = envelopes.MapGroup("/{id:guid}/slots/{slot:int:min(1)}");
        ReadSlotEndpoint.Map(slot);
        ReadPresentedDocumentEndpoint.Map(slot, routes.ServiceProvider.GetRequiredService<DocumentLimits>());
        ToBeSignedEndpoint.Map(slot);
        GiveConsentEndpoint.Map(slot);
        WithdrawConsentEndpoint.Map(slot);
        DelegateSigningEndpoint.Map(slot);
        BindCertificateEndpoint.Map(slot);
        PrepareSigningEndpoint.Map(slot);
        SubmitSignatureEndpoint.Map(slot);
        RefuseToSignEndpoint.Map(slot);
    }
}
