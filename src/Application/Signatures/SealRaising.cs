using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>Raises seals of municipalities, by whom they trust at that moment. What cannot be had leaves a seal at its level, and is told. Thread-safe.</summary>
public sealed class SealRaising(CadesRaising raising, KnownTrust trust)
{
    /// <summary>From B to T.</summary>
    public Task<RaisedSignature> Stamp(byte[] seal, CancellationToken cancellation) =>
        raising.Stamp(seal, cancellation);

    /// <summary>From T to LT.</summary>
    public async Task<CompletedSignature> Complete(string municipality, byte[] seal, CancellationToken cancellation)
    {
        try
        {
            var trusted = await trust.OfSeals(municipality, cancellation);
            return await raising.Complete(seal, [trusted, .. trusted.Clocks], cancellation);
        }
        catch (UnreadableTrustException unreadable)
        {
            return new(seal, false, [unreadable.Message]);
        }
    }

    /// <summary>From B to as high as it comes now, for a seal that nobody raises later. It stays at B, without a reason, where nobody is to stamp it.</summary>
    public async Task<RaisedSeal> Raise(string municipality, byte[] seal, CancellationToken cancellation)
    {
        if (!raising.CanStamp)
            return new(seal, SealLevel.CadesBaselineB, []);

        var stamped = await Stamp(seal, cancellation);
        if (stamped.Stamp is null)
            return new(seal, SealLevel.CadesBaselineB, stamped.Faults);

        var complete = await Complete(municipality, stamped.Signature, cancellation);
        return complete.IsComplete
            ? new(complete.Signature, SealLevel.CadesBaselineLT, [])
            : new(stamped.Signature, SealLevel.CadesBaselineT, complete.Missing);
    }
}

/// <param name="Level">One of <see cref="SealLevel"/>.</param>
/// <param name="Missing">What stood in the way of a higher one.</param>
public sealed record RaisedSeal(byte[] Seal, string Level, IReadOnlyList<string> Missing);
