using System.Buffers.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;

namespace Sijil.Api.Http;

/// <summary>
/// Makes the instruction of a request to an endpoint of <see cref="RegisterRoutes"/>: who asks, what they have seen, and under
/// which key. It runs behind authorization, so that nobody without a right to ask costs more than that.
/// </summary>
internal sealed class InstructionMiddleware(
    RequestDelegate next,
    ActorResolver actors,
    ParticipantResolver participants,
    MunicipalityDigests digests
)
{
    public async Task InvokeAsync(HttpContext context, CurrentInstruction current)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequestContract>() is { } contract)
            await Instruct(context, contract, current);
        await next(context);
    }

    private async Task Instruct(HttpContext context, RequestContract contract, CurrentInstruction current)
    {
        var key = contract.IsChange ? IdempotencyKey.Of(context.Request) : null;
        var expected = contract.NeedsVersion ? StreamVersion.Expected(context.Request) : (long?)null;
        var body = contract.TakesBody ? await Body(context) : [];

        if (contract.IsParticipation)
        {
            current.Participation = await participants.Enter(context, Complete);
            return;
        }

        var (municipality, actor) = await actors.Resolve(context);
        current.Value = await Complete(new(municipality, actor, context.TraceIdentifier));

        async ValueTask<Instruction> Complete(Instruction instruction) =>
            instruction with
            {
                Request = key is null
                    ? null
                    : new RepeatableRequest(
                        IdempotencyKey.Digest(context, instruction.Actor, key),
                        Base64Url.EncodeToString(
                            await digests.Digest(instruction.Municipality, body, context.RequestAborted)
                        )
                    ),
                ExpectedVersion = expected,
            };
    }

    private static async Task<byte[]> Body(HttpContext context)
    {
        var form = context.GetEndpoint()!.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        if (form is not null)
            JsonMediaType.Require(context.Request);

        var body = await RequestBody.Read(context);
        if (form is not null)
            RequiredMembers.Check(form, StrictJson.Members(body));
        else if (body.Length > 0)
            throw new RequestRefusedException(RequestProblems.MediaTypeUnsupported);
        return body;
    }
}
