using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record ToSignAnswer(IReadOnlyList<SlotAnswer> Items);

internal static class ReadToSignEndpoint
{
    public static void Map(IEndpointRouteBuilder toSign) =>
        toSign
            .MapRead("", Get)
            .RequireRole([.. Roles.OfPeople])
            .RequireSubstantialAssurance()
            .WithName("ReadToSign")
            .WithSummary("What one is to sign, has signed, or has delegated; the newest invitation first")
            .Produces<ToSignAnswer>();

    private static async Task<ToSignAnswer> Get(
        [AsParameters] SlotReading reading,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (person, now) = (reading.Instruction.Actor.Person.Value, clock.GetUtcNow());
        return new([.. (await reading.All(cancellation)).Select(found => SlotAnswer.Of(found, person, now))]);
    }
}
