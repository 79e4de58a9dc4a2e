using System.Security.Cryptography;
using JasperFx.Events;
using Sijil.Domain.DataRights;
using Sijil.Domain.Ledger;

namespace Sijil.Application;

/// <summary>The metadata that every event carries beside correlation and causation. The names are part of the stored form.</summary>
public static class EventHeaders
{
    public const string Actor = "actor";
    public const string Role = "role";
    public const string Unit = "unit";
    public const string OnBehalfOf = "onBehalfOf";

    /// <summary>128 random bits, base64url: without them nobody can guess an event from its digest in the public log.</summary>
    public const string Salt = "salt";

    public const int SaltLength = 16;

    public static EventMetadata MetadataOf(IEvent stamped) =>
        new(
            stamped.CorrelationId,
            stamped.CausationId,
            Text(stamped, Actor),
            Text(stamped, Role),
            Text(stamped, Unit),
            Text(stamped, OnBehalfOf)
        );

    public static Salt SaltOf(IEvent stamped) => Domain.DataRights.Salt.Parse(Text(stamped, Salt)!);

    /// <summary>Gives an event its id, its moment of recording and its metadata. No event is appended without.</summary>
    public static IEvent Stamp(IEvent stamped, Instruction instruction, DateTimeOffset now)
    {
        stamped.Id = Guid.CreateVersion7(now);
        stamped.Timestamp = now;
        stamped.CorrelationId = instruction.Correlation;
        stamped.CausationId = instruction.Causation;
        stamped.SetHeader(Actor, instruction.Actor.Person.Value.ToString());
        stamped.SetHeader(Role, instruction.Actor.Role);
        if (instruction.Actor.Unit is { } unit)
            stamped.SetHeader(Unit, unit);
        if (instruction.Actor.OnBehalfOf is { } represented)
            stamped.SetHeader(OnBehalfOf, represented.Value.ToString());
        stamped.SetHeader(
            Salt,
            System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SaltLength))
        );
        return stamped;
    }

    private static string? Text(IEvent stamped, string name) => stamped.GetHeader(name)?.ToString();
}
