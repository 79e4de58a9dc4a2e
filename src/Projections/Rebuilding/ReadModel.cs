using Marten;
using Sijil.Domain;
using Sijil.Domain.Ledger;

namespace Sijil.Projections.Rebuilding;

/// <summary>Makes of a document, or of none, what it is after one more fact. Pure: the same facts always give the same document.</summary>
public delegate TDocument? Fold<TDocument>(TDocument? document, object fact)
    where TDocument : class;

/// <summary>The same for a document that also says where in the log a fact stands.</summary>
public delegate TDocument? LoggedFold<TDocument>(TDocument? document, LoggedFact fact)
    where TDocument : class;

/// <summary>Reads for a stretch of facts what they refer to outside the events, such as published texts, and gives the fold over it.</summary>
public delegate Task<Fold<TDocument>> Preparation<TDocument>(
    IQuerySession session,
    IReadOnlyCollection<object> facts,
    CancellationToken cancellation
)
    where TDocument : class;

public delegate Task<LoggedFold<TDocument>> LoggedPreparation<TDocument>(
    IQuerySession session,
    IReadOnlyCollection<LoggedFact> facts,
    CancellationToken cancellation
)
    where TDocument : class;

/// <summary>What a read model is made from: enough to make it again beside the one in use and compare the two.</summary>
/// <param name="Name">The name of the projection, as its progress is recorded.</param>
/// <param name="Kinds">The events it follows.</param>
/// <param name="IsAsynchronous">True where it follows the log at its own pace; false where it is written with the event.</param>
public abstract record ReadModel(string Name, IReadOnlyList<StoredEvent> Kinds, bool IsAsynchronous)
{
    /// <summary>A read model of one document per stream, written in the transaction that records the event.</summary>
    public static ReadModel Inline<TDocument>(IReadOnlyList<StoredEvent> kinds, Fold<TDocument> fold)
        where TDocument : class =>
        new ReadModel<TDocument>(
            kinds,
            IsAsynchronous: false,
            "stream_id",
            (_, _, _) => Task.FromResult<LoggedFold<TDocument>>((document, logged) => fold(document, logged.Fact))
        );

    /// <param name="document">SQL over a row of events: the id of the document that the event belongs to.</param>
    public static ReadModel Asynchronous<TDocument>(
        IReadOnlyList<StoredEvent> kinds,
        string document,
        Preparation<TDocument> prepare
    )
        where TDocument : class =>
        Logged<TDocument>(
            kinds,
            document,
            async (session, facts, cancellation) =>
            {
                var fold = await prepare(session, [.. facts.Select(logged => logged.Fact)], cancellation);
                return (entry, logged) => fold(entry, logged.Fact);
            }
        );

    /// <summary>An asynchronous one whose documents say where in the log something stands.</summary>
    public static ReadModel Logged<TDocument>(
        IReadOnlyList<StoredEvent> kinds,
        string document,
        LoggedPreparation<TDocument> prepare
    )
        where TDocument : class => new ReadModel<TDocument>(kinds, IsAsynchronous: true, document, prepare);

    /// <summary>Under what name the progress of a municipality's part is recorded; null for an inline one, which has none.</summary>
    public string? Shard(string municipality) => IsAsynchronous ? $"{Name}:All:{municipality}" : null;

    /// <summary>The name of its table, without the schema.</summary>
    internal abstract string Table(IQuerySession session);

    /// <summary>Every document as the events up to a number give it, beside the one in use.</summary>
    /// <param name="until">Null for as far as the read model in use has come.</param>
    internal abstract IAsyncEnumerable<RebuiltDocument> Documents(
        IQuerySession session,
        long? until,
        CancellationToken cancellation
    );
}

internal sealed record ReadModel<TDocument>(
    IReadOnlyList<StoredEvent> Kinds,
    bool IsAsynchronous,
    string Document,
    LoggedPreparation<TDocument> Prepare
) : ReadModel(typeof(TDocument).Name, Kinds, IsAsynchronous)
    where TDocument : class
{
    internal override string Table(IQuerySession session)
    {
        var table = session.DocumentStore.Options.Schema.For<TDocument>();
        return table[(table.LastIndexOf('.') + 1)..];
    }

    internal override IAsyncEnumerable<RebuiltDocument> Documents(
        IQuerySession session,
        long? until,
        CancellationToken cancellation
    ) => new Rebuild<TDocument>(this, session).Documents(until, cancellation);
}
