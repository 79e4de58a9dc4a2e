using System.Buffers.Text;
using System.Text;
using Marten;
using Sijil.Domain.Governance.Acts;
using Sijil.Projections.Permits;

namespace Sijil.Projections.Governance;

/// <summary>A clause as it is law on a day, with the title of its act and its texts by language.</summary>
public sealed record ClauseInForce(string Act, LawWording Title, ClauseVersion Clause, LawWording Text);

/// <summary>Finds what can be cited in the session's municipality: act by act, each in the order in which it is read.</summary>
public sealed class ClausesInForce(IQuerySession session)
{
    /// <summary>Numbers count as numbers; two spellings of one number stand apart.</summary>
    private static readonly Comparer<string> Order = Comparer<string>.Create(
        (left, right) =>
            ClauseOrder.Natural.Compare(left, right) is not 0 and var natural
                ? natural
                : string.CompareOrdinal(left, right)
    );

    private readonly LegalActs law = new(session);

    /// <param name="on">The day on which it is law.</param>
    /// <param name="words">All of them stand, as a beginning of a word, in the clause, its address or the title; none for every clause.</param>
    /// <param name="cursor">Where the page before ended, or null to begin.</param>
    /// <exception cref="FormatException">The cursor was not handed out here.</exception>
    public async Task<Page<ClauseInForce>> List(
        DateOnly on,
        IReadOnlyList<string> words,
        string? cursor,
        int size,
        CancellationToken cancellation
    )
    {
        var (lastAct, lastClause) = cursor is null ? ("", "") : Read(cursor);
        var found = new List<ClauseInForce>();
        foreach (var entry in await Acts(on, lastAct, cancellation))
        {
            var after = entry.Act == lastAct ? lastClause : "";
            found.AddRange(
                (await Clauses(entry.Act, on, cancellation)).Where(one =>
                    Order.Compare(one.Clause.Clause, after) > 0 && Holds(one, words)
                )
            );
            if (found.Count > size)
                return new([.. found.Take(size)], Cursor(found[size - 1]), AsOf: null);
        }

        return new(found, Next: null, AsOf: null);
    }

    private async Task<IEnumerable<LegalActEntry>> Acts(DateOnly on, string from, CancellationToken cancellation) =>
        (await law.List(cancellation))
            .Where(entry => entry.InForceFrom <= on && string.CompareOrdinal(entry.Act, from) >= 0)
            .OrderBy(entry => entry.Act, StringComparer.Ordinal);

    private async Task<IEnumerable<ClauseInForce>> Clauses(string address, DateOnly on, CancellationToken cancellation)
    {
        var act = (await law.Find(address, version: 0, cancellation))!.Act;
        var clauses = act.ConsolidatedOn(on).OrderBy(clause => clause.Clause, Order).ToArray();
        var texts = await law.Texts(clauses, cancellation);
        return clauses.Select(clause => new ClauseInForce(address, act.Title, clause, Wording(clause, texts)));
    }

    private static LawWording Wording(ClauseVersion clause, IReadOnlyDictionary<string, string> texts)
    {
        return new(In(LawLanguages.Arabic), In(LawLanguages.French), In(LawLanguages.English));

        string? In(string language) =>
            clause.Texts.TryGetValue(language, out var text) ? texts.GetValueOrDefault(text.Digest) : null;
    }

    private static bool Holds(ClauseInForce one, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return true;

        string[] texts = [one.Act, one.Clause.Clause, .. Said(one.Title), .. Said(one.Text)];
        var said = texts.SelectMany(SearchText.Words).ToHashSet(StringComparer.Ordinal);
        return words.All(word => said.Any(other => other.StartsWith(word, StringComparison.Ordinal)));

        static IEnumerable<string> Said(LawWording wording) => wording.ByLanguage().Select(text => text.Text);
    }

    private static string Cursor(ClauseInForce last) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{last.Act}#{last.Clause.Clause}"));

    private static (string Act, string Clause) Read(string cursor) =>
        Base64Url.IsValid(cursor)
        && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)).Split('#') is [var act, var clause]
        && ActAddress.IsAddress(act)
        && ActAddress.IsClause(clause)
            ? (act, clause)
            : throw new FormatException("This is not a cursor that was handed out here.");
}
