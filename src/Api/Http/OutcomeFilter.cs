using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>Turns the outcome that a handler returns into the answer of its endpoint.</summary>
internal sealed class OutcomeFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        return result is Outcome outcome
            ? OutcomeAnswer.To(
                outcome,
                context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<RequestContract>()
            )
            : result;
    }
}
