using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Application.Signatures.Envelopes;

/// <summary>Finds the persons who are to sign. From the moment they are named they have a key, so that there is one to destroy.</summary>
public sealed class EnvelopeSigners(IdentityRoll roll, SubjectKeys keys)
{
    internal async ValueTask<SubjectId> Named(Attempt attempt, string nationalId, CancellationToken cancellation)
    {
        var (person, _) = await roll.Named(attempt, nationalId, cancellation);
        await keys.Give(attempt, person, cancellation);
        return person;
    }

    /// <summary>Keeps all signers from being erased until this is recorded.</summary>
    /// <exception cref="DataRights.Erasures.SubjectErasedException">One of them was erased since the envelope named them.</exception>
    internal async ValueTask Hold(Attempt attempt, Envelope envelope, CancellationToken cancellation)
    {
        foreach (var slot in envelope.Slots.OrderBy(slot => slot.Signer.Value))
            await keys.Give(attempt, slot.Signer, cancellation);
    }
}
