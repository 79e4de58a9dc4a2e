using Marten;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Projections.Governance;

/// <summary>An act as the register knew it, and what the register learnt of it until then.</summary>
public sealed record KnownAct(LegalAct Act, IReadOnlyList<LegalActEvent> History);

/// <summary>Reads the law of the session's municipality, also as it was known at an earlier version of an act.</summary>
public sealed class LegalActs(IQuerySession session)
{
    /// <summary>All acts, in the order of their addresses.</summary>
    public Task<IReadOnlyList<LegalActEntry>> List(CancellationToken cancellation) =>
        session.Query<LegalActEntry>().OrderBy(entry => entry.Act).ToListAsync(cancellation);

    /// <param name="version">A version of the act's stream; zero for the newest.</param>
    /// <returns>Null where there is no such act, or no such version yet.</returns>
    public async Task<KnownAct?> Find(string address, long version, CancellationToken cancellation)
    {
        var id = LegalActId.Of(address).Value;
        var events = await session.Events.FetchStreamAsync(id, version, token: cancellation);
        if (events is not [.., var last] || (version > 0 && last.Version != version))
            return null;

        var history = events.Select(fact => (LegalActEvent)fact.Data).ToArray();
        return new(history.Aggregate(LegalAct.Initial, LegalAct.Evolve), history);
    }

    /// <summary>The exact texts of these clauses by digest.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Texts(
        IEnumerable<ClauseVersion> clauses,
        CancellationToken cancellation
    )
    {
        var digests = clauses.SelectMany(clause => clause.Texts.Values).Select(text => text.Digest).Distinct();
        var statement = new Statement(session);
        var rows = statement.Rows(
            $"select digest, convert_from(content, 'UTF8') from published.file where municipality = {Statement.Municipality} and digest = any({statement.Value(digests.ToArray())})",
            cancellation
        );
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in rows)
            texts.Add(row.GetString(0), row.GetString(1));
        return texts;
    }
}
