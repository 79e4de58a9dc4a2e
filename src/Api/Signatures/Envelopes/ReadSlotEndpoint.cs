using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

internal static class ReadSlotEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapRead("", Get)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithName("ReadSlot")
            .WithSummary("What one is to sign at this place, and what has been done there")
            .WithDescription(
                "For whoever is to sign there, and whoever has delegated it. The `ETag` is the version that the next act there sends as `If-Match`; "
                    + "what has become of the envelope moves apart from it."
            )
            .Produces<SlotAnswer>();

    private static async Task<IResult> Get(
        Guid id,
        int slot,
        [AsParameters] SlotReading reading,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        await reading.One(id, slot, cancellation) is { } found
            ? new VersionedResult<SlotAnswer>(
                SlotAnswer.Of(found, reading.Instruction.Actor.Person.Value, clock.GetUtcNow()),
                found.Slot.StreamVersion
            )
            : OutcomeAnswer.To(EnvelopeRejections.SlotNotFound);
}
