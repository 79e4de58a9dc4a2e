using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Application.DataRights.Grants;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>A client and what it stands for.</summary>
/// <param name="Body">Null for an enforcement point of the municipality.</param>
public sealed record ClientAnswer(Guid Id, long Version, string ClientId, BodyId? Body);

internal static class UnbindClientEndpoint
{
    public static void Map(IEndpointRouteBuilder access)
    {
        access
            .MapRead("/clients/{id:guid}", Get)
            .RequireRole(Roles.Administrator, Roles.Auditor)
            .WithName("ReadClient")
            .WithSummary("What a client stands for")
            .Produces<ClientAnswer>();
        access
            .MapChange("/clients/{id:guid}/unbind", Post)
            .RequireRole(Roles.Administrator)
            .WithName("UnbindClient")
            .WithSummary("Takes from a client what it stands for, at once");
    }

    private static Task<Outcome> Post(
        Guid id,
        UnbindClientHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) => handler.Handle(new(id), instruction, cancellation);

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        KnownFacts facts,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var known = await facts.Read(session, DataRightsStreams.Client, id, cancellation);
        var answer = known.State switch
        {
            ClientBinding.OfBody bound => new ClientAnswer(id, known.Version, bound.ClientId, bound.Body),
            ClientBinding.OfEnforcementPoint bound => new ClientAnswer(id, known.Version, bound.ClientId, null),
            _ => null,
        };
        return answer is null
            ? OutcomeAnswer.To(GrantRejections.ClientNotFound)
            : new VersionedResult<ClientAnswer>(answer, answer.Version);
    }
}
