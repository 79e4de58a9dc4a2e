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
internal sealed class InstructionMiddleware(RequestDelegate next, ActorResolver actors, MunicipalityDigests digests)
{
    public async Task InvokeAsync(HttpContext context, CurrentInstruction current)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequestContract>() is { } contract)
            current.Value = await Instruct(context, contract);
        await next(context);
    }

    private async Task<Instruction> Instruct(HttpContext context, RequestContract contract)
    {
        var key = contract.IsChange ? IdempotencyKey.Of(context.Request) : null;
        var expected = contract.NeedsVersion ? StreamVersion.Expected(context.Request) : (long?)null;
        var body = contract.TakesBody ? await Body(context) : [];

        var (municipality, actor) = await actors.Resolve(context);
        var request = key is null
            ? null
            : new RepeatableRequest(
                IdempotencyKey.Digest(context, actor, key),
                Base64Url.EncodeToString(await digests.Digest(municipality, body, context.RequestAborted))
            );
        return new Instruction(
            municipality,
            actor,
            context.TraceIdentifier,
            Request: request,
            ExpectedVersion: expected
        );
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
