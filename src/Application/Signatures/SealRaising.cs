using Sijil.Application.Signatures.Signing;
using Sijil.Application.Signatures.Verdicts;
using Sijil.Domain.Signatures;

namespace Sijil.Application.Signatures;

/// <summary>Raises seals of municipalities, by whom they trust at that moment. What cannot be had leaves a seal at its level, and is told. Thread-safe.</summary>
public sealed class SealRaising(CadesRaising raising, KnownTrust trust)
{
    /// <summary>Shorter than a message may take, so that whoever waits for silent authorities is not begun again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>From B to T, by an authority of which nobody knows yet that it was revoked.</summary>
    public async Task<RaisedSignature> Stamp(string municipality, byte[] seal, CancellationToken cancellation) =>
        await (await WithNews(municipality, cancellation)).Stamp(seal, cancellation);

    private async Task<CadesRaising> WithNews(string municipality, CancellationToken cancellation)
    {
        try
        {
            var trusted = await trust.OfSeals(municipality, cancellation);
            return raising.Knowing([.. trusted.AllRevocations]);
        }
        // Complete tells that it cannot be read. A stamp needs less, and a letter gets no other chance of one.
        catch (UnreadableTrustException)
        {
            return raising;
        }
    }

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
        var reached = new RaisedSeal(seal, SealLevel.CadesBaselineB, []);
        if (!raising.CanStamp)
            return reached;

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Longest);
        try
        {
            var stamped = await Stamp(municipality, seal, patience.Token);
            if (stamped.Stamp is null)
                return reached with { Missing = stamped.Faults };

            reached = new(stamped.Signature, SealLevel.CadesBaselineT, []);
            var complete = await Complete(municipality, stamped.Signature, patience.Token);
            return complete.IsComplete
                ? new(complete.Signature, SealLevel.CadesBaselineLT, [])
                : reached with
                {
                    Missing = complete.Missing,
                };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return reached with { Missing = [$"Not everybody answered within {Longest.TotalSeconds} seconds."] };
        }
    }
}

/// <param name="Level">One of <see cref="SealLevel"/>.</param>
/// <param name="Missing">What stood in the way of a higher one.</param>
public sealed record RaisedSeal(byte[] Seal, string Level, IReadOnlyList<string> Missing);
