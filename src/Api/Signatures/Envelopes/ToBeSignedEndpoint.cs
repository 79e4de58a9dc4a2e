using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

internal static class ToBeSignedEndpoint
{
    public static void Map(IEndpointRouteBuilder slot) =>
        slot.MapRead("/to-be-signed", Get)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithName("ReadToBeSigned")
            .WithSummary("The exact bytes over which a signature with a certificate is made")
            .WithDescription(
                "The canonical JSON (RFC 8785) of the documents in their order, each as fingerprint, length and media type. `Repr-Digest` (RFC 9530) tells "
                    + "their SHA-256, which is the manifest that is presented and signed, in base64."
            )
            .Produces(StatusCodes.Status200OK, contentType: ToBeSigned.MediaType);

    private static async Task<IResult> Get(
        Guid id,
        int slot,
        [AsParameters] SlotReading reading,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (await reading.One(id, slot, cancellation) is null)
            return OutcomeAnswer.To(EnvelopeRejections.SlotNotFound);

        await using var session = reading.Store.QuerySession(reading.Instruction.Municipality);
        var events = await session.Events.FetchStreamAsync(id, token: cancellation);
        return ToBeSignedFile.Send(ToBeSigned.Of(SignatureStreams.Envelope.Read(events).State), response);
    }
}
