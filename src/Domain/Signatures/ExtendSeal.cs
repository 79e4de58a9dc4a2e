namespace Sijil.Domain.Signatures;

/// <summary>A seal with a time-stamp gets the evidence for its check: once, and only over the file that it was collected for.</summary>
/// <param name="Of">The file with the seal and the token.</param>
/// <param name="Digest">The file with the evidence as well.</param>
public sealed record ExtendSeal(string Of, string Digest, DateTimeOffset ExtendedAt)
{
    public static Decision<SealEvent> Decide(ExtendSeal command, Seal seal) =>
        seal is Seal.Affixed { Level: SealLevel.CadesBaselineT } affixed && affixed.Digest == command.Of
            ? new SealExtended(
                SealId.Of(affixed.Act),
                affixed.Act,
                command.Digest,
                SealLevel.CadesBaselineLT,
                command.ExtendedAt
            )
            : Array.Empty<SealEvent>();
}
