namespace Sijil.Domain.Signatures;

/// <summary>A seal of level B gets a time-stamp: once. The seal itself stays the one that it was.</summary>
/// <param name="Of">The file with the seal that was stamped.</param>
/// <param name="Digest">The file with the seal and the token.</param>
/// <param name="ExistedAt">The time in the token.</param>
public sealed record TimestampSeal(string Of, string Digest, DateTimeOffset ExistedAt)
{
    public static Decision<SealEvent> Decide(TimestampSeal command, Seal seal) =>
        seal is Seal.Affixed { Level: SealLevel.CadesBaselineB } affixed && affixed.Digest == command.Of
            ? new SealTimestamped(
                SealId.Of(affixed.Act),
                affixed.Act,
                command.Digest,
                SealLevel.CadesBaselineT,
                command.ExistedAt
            )
            : Array.Empty<SealEvent>();
}
