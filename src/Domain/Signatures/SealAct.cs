namespace Sijil.Domain.Signatures;

/// <summary>A published act gets the municipality's seal, as a document and as data: once. Whoever asks again gets nothing new.</summary>
public sealed record SealAct(
    ActReference Act,
    SealedDocument Document,
    SealReference Reference,
    SealedStatement Statement,
    DateTimeOffset ClaimedAt
)
{
    public static Decision<SealEvent> Decide(SealAct command, Seal seal) =>
        seal is Seal.Affixed
            ? Array.Empty<SealEvent>()
            : new ActSealed(
                SealId.Of(command.Act),
                command.Act,
                command.Document,
                command.Reference,
                command.ClaimedAt,
                command.Statement
            );
}
