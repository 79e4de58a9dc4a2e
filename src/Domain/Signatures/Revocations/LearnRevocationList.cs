namespace Sijil.Domain.Signatures.Revocations;

/// <summary>An issuer's list becomes known. The one that is known already adds nothing; an older one would take back what is known.</summary>
/// <param name="Part">Of which certificates it speaks; empty for all of them.</param>
/// <param name="Evidence">The file with the list.</param>
/// <param name="IssuedAt">What the issuer says.</param>
public sealed record LearnRevocationList(
    RevocationListsId ListsId,
    string Part,
    string Evidence,
    DateTimeOffset IssuedAt
)
{
    public static Decision<RevocationListEvent> Decide(
        LearnRevocationList command,
        LearnedLists lists,
        DateTimeOffset now
    )
    {
        var known = lists.Newest.GetValueOrDefault(command.Part);
        if (known?.Evidence == command.Evidence)
            return Array.Empty<RevocationListEvent>();
        if (command.IssuedAt > now)
            return RevocationRejections.ListNotYetIssued;
        if (known?.IssuedAt >= command.IssuedAt)
            return RevocationRejections.ListOutdated;

        return new RevocationListLearned(
            command.ListsId,
            command.Part,
            command.Evidence,
            known?.Evidence,
            command.IssuedAt,
            now
        );
    }
}
