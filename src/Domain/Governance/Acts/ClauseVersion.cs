using System.Collections.Immutable;

namespace Sijil.Domain.Governance.Acts;

/// <summary>What one version of an act makes of one clause.</summary>
/// <param name="Texts">By language; none where this version repeals the clause.</param>
public sealed record ClauseVersion(
    string Clause,
    int Version,
    DateOnly From,
    ImmutableSortedDictionary<string, ClauseText> Texts
)
{
    public bool IsRepealed() => Texts.IsEmpty;

    public ClauseVersion Saying(string language, ClauseText text) =>
        this with
        {
            Texts = Texts.SetItem(language, text),
        };
}
