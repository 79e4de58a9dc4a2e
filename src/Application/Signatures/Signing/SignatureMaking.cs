using Sijil.Application.Signatures.Revocation;
using Sijil.Application.Signatures.TimeStamping;

namespace Sijil.Application.Signatures.Signing;

/// <summary>Signs a content in a form and as high as was asked, or as high as it can be.</summary>
/// <param name="IsJades">JAdES over JSON; otherwise CAdES, detached.</param>
/// <param name="Pss">RSASSA-PSS, for RSA keys.</param>
/// <param name="IsAttached">The content lies inside; JAdES only.</param>
/// <param name="Trusts">Whose roots the signer's certificate leads to; needed for LT.</param>
public sealed record SignatureMaking(
    CadesRaising Raising,
    bool IsJades,
    SignatureLevel Asked,
    bool Pss,
    bool IsAttached,
    IReadOnlyList<Trust> Trusts,
    GivenEvidence Given
)
{
    /// <param name="now">Claimed in the signature, in whole seconds.</param>
    /// <exception cref="UnfitKeyException">Nobody should rely on what this key signs.</exception>
    public async Task<MadeSignature> Make(
        byte[] content,
        SealingKey key,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var claimedAt = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var algorithm = SigningAlgorithm.For(key, Pss);
        return IsJades
            ? await Jades(JadesSignature.Over(content, key, algorithm, claimedAt, !IsAttached), claimedAt, cancellation)
            : await Cades(CadesSignature.Over(content, key, algorithm, claimedAt), claimedAt, cancellation);
    }

    private async Task<MadeSignature> Jades(
        JadesSignature signature,
        DateTimeOffset claimedAt,
        CancellationToken cancellation
    )
    {
        var made = new MadeSignature(signature.Encode(), "JAdES", SignatureLevel.B, Asked, claimedAt, null, []);
        if (Asked == SignatureLevel.B)
            return made;

        var (given, faults) = await Raising.Ask(signature.Imprint, cancellation);
        return given is null
            ? made with
            {
                Reasons = faults,
            }
            : made with
            {
                Signature = signature.With(given).Encode(),
                Reached = SignatureLevel.T,
                Stamp = given.Stamp,
                Reasons = faults,
            };
    }

    private async Task<MadeSignature> Cades(byte[] signature, DateTimeOffset claimedAt, CancellationToken cancellation)
    {
        var made = new MadeSignature(signature, "CAdES", SignatureLevel.B, Asked, claimedAt, null, []);
        if (Asked == SignatureLevel.B)
            return made;

        var stamped = await Raising.Stamp(signature, cancellation);
        if (stamped.Stamp is null)
            return made with { Reasons = stamped.Faults };

        made = made with
        {
            Signature = stamped.Signature,
            Reached = SignatureLevel.T,
            Stamp = stamped.Stamp,
            Reasons = stamped.Faults,
        };
        if (Asked == SignatureLevel.T)
            return made;

        var complete = await Raising.Complete(made.Signature, Trusts, Given, cancellation);
        return complete.IsComplete
            ? made with
            {
                Signature = complete.Signature,
                Reached = SignatureLevel.LT,
            }
            : made with
            {
                Reasons = [.. made.Reasons, .. complete.Missing],
            };
    }
}

/// <param name="Form"><c>CAdES</c> or <c>JAdES</c>.</param>
/// <param name="Stamp">Null at level B.</param>
/// <param name="Reasons">What stood in the way: of the level that was asked for, or of an authority that another stood in for.</param>
public sealed record MadeSignature(
    byte[] Signature,
    string Form,
    SignatureLevel Reached,
    SignatureLevel Asked,
    DateTimeOffset ClaimedAt,
    TimeStamp? Stamp,
    IReadOnlyList<string> Reasons
)
{
    public bool IsLower => Reached < Asked;

    /// <summary>As the standards write it, such as <c>CAdES-BASELINE-T</c>.</summary>
    public string Level => $"{Form}-BASELINE-{Reached}";
}
