using System.Collections.Immutable;
using System.Text;
using Sijil.Application.Ledger;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Application.Governance.Acts;

/// <summary>Publishes the texts of the law as files, which the events then name by digest.</summary>
internal static class LegalTexts
{
    public static ClauseText PublishClause(this Attempt attempt, string text) =>
        new(attempt.PublishText(text), Encoding.UTF8.GetByteCount(text));

    public static IReadOnlyCollection<ClauseWording> Publish(this Attempt attempt, IEnumerable<ClauseForm> clauses) =>
        [
            .. clauses.Select(form => new ClauseWording(
                form.Clause,
                form.Text.ByLanguage()
                    .ToImmutableSortedDictionary(
                        wording => wording.Language,
                        wording => attempt.PublishClause(wording.Text),
                        StringComparer.Ordinal
                    )
            )),
        ];
}
