using System.Text;
using Microsoft.AspNetCore.Mvc;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application.Ledger.Witnessing;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Api.Ledger.Witnessing;

/// <summary>A log asks for a cosignature, and is answered as C2SP tlog-witness has it, status by status: no problem details here.</summary>
internal static class AddCheckpointEndpoint
{
    /// <summary>A checkpoint with many signatures and the longest proof. Nobody has signed in.</summary>
    private const int LargestRequest = 32 * 1024;

    public static void Map(IEndpointRouteBuilder witness) =>
        witness
            .MapPost("/add-checkpoint", Post)
            .Public()
            .WithMetadata(new RequestSizeLimitAttribute(LargestRequest))
            .WithSummary("Cosigns a checkpoint that goes on from the last one (C2SP tlog-witness)")
            .Produces(StatusCodes.Status200OK, contentType: WitnessEndpoints.Text)
            .Produces(StatusCodes.Status400BadRequest, contentType: WitnessEndpoints.Text)
            .Produces(StatusCodes.Status403Forbidden, contentType: WitnessEndpoints.Text)
            .Produces(StatusCodes.Status404NotFound, contentType: WitnessEndpoints.Text)
            .Produces(StatusCodes.Status409Conflict, contentType: CosignedSize.MediaType)
            .Produces(StatusCodes.Status422UnprocessableEntity, contentType: WitnessEndpoints.Text);

    private static async Task<IResult> Post(HttpContext context, Witness witness, CancellationToken cancellation)
    {
        if (witness.Key is null)
            return Answer(404, "This is no witness.\n");

        try
        {
            var request = AddCheckpointRequest.Parse(await RequestBody.Read(context));
            var (decision, cosignature) = await witness.Answer(request, cancellation);
            return cosignature is null ? Refusal(decision) : Answer(200, Cosignatures.Write(cosignature));
        }
        catch (FormatException fault)
        {
            return Answer(400, $"{fault.Message}\n");
        }
    }

    private static IResult Refusal(WitnessDecision decision) =>
        decision switch
        {
            WitnessDecision.UnknownLog => Answer(404, "This log is not watched.\n"),
            WitnessDecision.NotSigned(var reason) => Answer(403, $"{reason}\n"),
            WitnessDecision.OldSizeTooLarge => Answer(400, "The old size is larger than the new one.\n"),
            WitnessDecision.Conflict(var size) => Answer(409, CosignedSize.Write(size), CosignedSize.MediaType),
            WitnessDecision.BadProof => Answer(422, "This does not show how it goes on from what was last cosigned.\n"),
            _ => throw new InvalidOperationException($"{decision.GetType().Name} is no refusal."),
        };

    private static IResult Answer(int status, string body, string mediaType = WitnessEndpoints.Text) =>
        Results.Text(Encoding.UTF8.GetBytes(body), mediaType, status);
}
