namespace Sijil.Domain.Signatures;

/// <summary>That a seal could not be stamped is told, and not again at each try.</summary>
public sealed record TellSealUnstamped(DateTimeOffset FailedAt)
{
    public static Decision<SealEvent> Decide(TellSealUnstamped command, Seal seal) =>
        seal is Seal.Affixed { Level: SealLevel.CadesBaselineB, IsKnownUnstamped: false } affixed
            ? new SealTimestampFailed(SealId.Of(affixed.Act), affixed.Act, command.FailedAt)
            : Array.Empty<SealEvent>();
}
