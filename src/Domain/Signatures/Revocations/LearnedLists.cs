using System.Collections.Immutable;

namespace Sijil.Domain.Signatures.Revocations;

/// <summary>The newest lists of one issuer, by the part of the certificates of which they speak.</summary>
public sealed record LearnedLists(ImmutableDictionary<string, RevocationListLearned> Newest)
{
    public static readonly LearnedLists Initial = new(ImmutableDictionary<string, RevocationListLearned>.Empty);

    public static LearnedLists Evolve(LearnedLists lists, RevocationListEvent @event) =>
        @event is RevocationListLearned learned ? new(lists.Newest.SetItem(learned.Part, learned)) : lists;
}
