using Marten;
using Sijil.Application;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Signatures.Envelopes;

/// <summary>Reads slots for whoever is signed in. What is not theirs is not there.</summary>
internal readonly record struct SlotReading(Instruction Instruction, IDocumentStore Store)
{
    public async Task<IReadOnlyList<SlotInEnvelope>> All(CancellationToken cancellation)
    {
        await using var session = Store.QuerySession(Instruction.Municipality);
        return await new SlotEntries(session).Of(Instruction.Actor.Person.Value, cancellation);
    }

    public async Task<SlotInEnvelope?> One(Guid envelope, int slot, CancellationToken cancellation)
    {
        await using var session = Store.QuerySession(Instruction.Municipality);
        var id = SlotId.Of(new(envelope), slot);
        return await new SlotEntries(session).Find(id, Instruction.Actor.Person.Value, cancellation);
    }
}
