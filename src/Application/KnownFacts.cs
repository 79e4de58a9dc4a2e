using System.Collections.Concurrent;
using Marten;

namespace Sijil.Application;

/// <summary>What a stream was replayed to, and at which version.</summary>
public sealed record KnownFact(long Version, object State);

/// <summary>
/// Remembers the streams that decisions rely on, so that a permit type or a calendar is not read again for every command.
/// </summary>
/// <remarks>
/// Promises nothing about being current: whoever relies on a fact guards its version when recording, and after a mismatch
/// calls <see cref="Forget"/> and decides anew. Thread-safe. Holds rules of the house only, never a person's case.
/// </remarks>
public sealed class KnownFacts
{
    private readonly ConcurrentDictionary<(string Municipality, Guid StreamId), KnownFact> facts = new();

    public async ValueTask<KnownFact> Load<TState, TEvent>(
        IQuerySession session,
        StreamKind<TState, TEvent> stream,
        Guid id,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        if (Find(session.TenantId, id) is { State: TState } known)
            return known;

        return await Read(session, stream, id, cancellation);
    }

    /// <summary>What is remembered of a stream; null where nothing is.</summary>
    public KnownFact? Find(string municipality, Guid id) => facts.GetValueOrDefault((municipality, id));

    /// <summary>Reads a stream as it stands now, whatever is remembered of it.</summary>
    public async ValueTask<KnownFact> Read<TState, TEvent>(
        IQuerySession session,
        StreamKind<TState, TEvent> stream,
        Guid id,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        var (state, version) = stream.Read(await session.Events.FetchStreamAsync(id, token: cancellation));
        var fact = new KnownFact(version, state);
        if (fact.Version > 0)
            facts[(session.TenantId, id)] = fact;
        return fact;
    }

    public void Forget(string municipality)
    {
        foreach (var key in facts.Keys.Where(key => key.Municipality == municipality))
            facts.TryRemove(key, out _);
    }
}
