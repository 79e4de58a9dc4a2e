using Marten;
using Sijil.Application;
using Sijil.Application.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>How much of the requests and grants a person may see: all, those of their unit's data, or those of their body.</summary>
/// <param name="Unit">Null for the data of every unit.</param>
/// <param name="Body">Null for every body.</param>
internal sealed record AccessReader(string? Unit, Guid? Body)
{
    /// <summary>Who may read them at all, the role that sees most first.</summary>
    public static readonly string[] Roles =
    [
        Application.Roles.DataProtectionOfficer,
        Application.Roles.Auditor,
        Application.Roles.DataOwner,
        Application.Roles.DataConsumer,
    ];

    public bool Sees(string unit, BodyId body) => (Unit ?? unit) == unit && (Body ?? body.Value) == body.Value;

    public static async Task<AccessReader> Of(
        Instruction instruction,
        IQuerySession session,
        KnownFacts facts,
        CancellationToken cancellation
    ) =>
        instruction.Actor.Role switch
        {
            Application.Roles.DataOwner => new(instruction.Actor.Unit ?? "", Body: null),
            Application.Roles.DataConsumer => new(
                Unit: null,
                await BodyOf(instruction.Actor.Client, session, facts, cancellation)
            ),
            _ => new(null, null),
        };

    /// <summary>The empty id where the client stands for no body: there is none with it.</summary>
    private static async Task<Guid> BodyOf(
        string? client,
        IQuerySession session,
        KnownFacts facts,
        CancellationToken cancellation
    )
    {
        var id = ClientBindingId.Of(client ?? "").Value;
        var known = await facts.Read(session, DataRightsStreams.Client, id, cancellation);
        return known.State is ClientBinding.OfBody bound ? bound.Body.Value : Guid.Empty;
    }
}
