using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

internal static class WithdrawConsentEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapChange("/consent-withdrawal", Post)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithName("WithdrawConsent")
            .WithSummary("Takes back what was agreed to, until the signature is received");

    private static Task<Outcome> Post(
        Guid id,
        int slot,
        WithdrawConsentHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(SlotId.Of(new(id), slot), instruction, cancellation);
}
