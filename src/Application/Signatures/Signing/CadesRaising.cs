using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Application.Signatures.Validation;

namespace Sijil.Application.Signatures.Signing;

/// <summary>Raises a signature from level to level. What cannot be had leaves it at the level that it has, and is told. Thread-safe.</summary>
public sealed class CadesRaising(
    TimeStampAuthorities authorities,
    TimeStampClient client,
    EvidenceCollector collector,
    TimeProvider clock
)
{
    /// <summary>Whether there is anybody to ask for a time-stamp.</summary>
    public bool CanStamp => authorities.All.Count > 0;

    /// <summary>The same, where more is known of the revocation of those who stamp.</summary>
    internal CadesRaising Knowing(IReadOnlyList<IRevocationEvidence> more) =>
        new(authorities.Knowing(more), client, collector, clock);

    /// <summary>What the authorities are believed by.</summary>
    public IEnumerable<Trust> Clocks => authorities.All.Select(authority => authority.Trust);

    /// <summary>One authority after the other, whatever the stamp is to be over.</summary>
    public Task<TimeStampAnswer> Ask(TimeStampImprint imprint, CancellationToken cancellation) =>
        authorities.Ask(client, imprint, cancellation);

    /// <summary>From B to T: one authority after the other is asked for a time-stamp over the signature value of the first signer.</summary>
    public async Task<RaisedSignature> Stamp(byte[] signature, CancellationToken cancellation)
    {
        var answer = await Ask(CadesTimeStamp.Imprint(signature), cancellation);
        if (answer.Given is not { } given)
            return new(signature, null, answer.Faults);

        return CadesTimeStamp.SignersExpiry(signature) is { } expiry && given.Stamp.At > expiry
            ? new(
                signature,
                null,
                [.. answer.Faults, $"The certificate had expired on {expiry:O} when it was stamped."]
            )
            : new(CadesTimeStamp.With(signature, given), given.Stamp, answer.Faults);
    }

    /// <summary>From T to LT: all that a later check needs is put in, or nothing.</summary>
    /// <param name="trusts">Whose roots the signers lead to, with lists and answers; those of the authorities of time-stamps are known.</param>
    public async Task<CompletedSignature> Complete(
        byte[] signature,
        IEnumerable<Trust> trusts,
        CancellationToken cancellation
    )
    {
        Trust[] all = [.. trusts, .. authorities.All.Select(authority => authority.Trust)];
        var missing = new List<string>();
        var paths = CadesEvidence.Paths(signature, all, clock.GetUtcNow(), missing);
        if (missing.Count > 0)
            return new(signature, false, missing);

        var collected = await collector.Collect(paths, all, cancellation);
        return collected.Evidence is { } evidence
            ? new(CadesEvidence.With(signature, evidence), true, [])
            : new(signature, false, collected.Missing);
    }
}

/// <param name="Signature">As it was where it could not be stamped.</param>
/// <param name="Stamp">Null where there is none.</param>
/// <param name="Faults">A sentence for each authority that gave none, and whatever else stood in the way.</param>
public sealed record RaisedSignature(byte[] Signature, TimeStamp? Stamp, IReadOnlyList<string> Faults);

/// <param name="Signature">As it was where some evidence is missing.</param>
/// <param name="Missing">A sentence for each certificate of which too little is known.</param>
public sealed record CompletedSignature(byte[] Signature, bool IsComplete, IReadOnlyList<string> Missing);
