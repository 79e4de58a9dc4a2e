using JasperFx.Events;

namespace Sijil.Application;

/// <summary>One kind of stream, for those who replay streams of any kind.</summary>
public interface IStreamKind
{
    /// <summary>Tells whether an event belongs to streams of this kind.</summary>
    bool Holds(Type eventType);

    /// <summary>The state that these events, the first ones of a stream in order, lead to.</summary>
    object StateAfter(IEnumerable<object> events);
}

/// <summary>One kind of stream: how its state begins, what each event makes of it, and who may know that it exists.</summary>
/// <param name="IsReliedUpon">
/// True where decisions about other streams rest on this one, such as a calendar: then appending to it excludes them for a moment,
/// so that what they relied on still holds when they are recorded.
/// </param>
/// <param name="IsVisibleTo">Outside their unit a record does not exist for a person; null where everyone in the house may know of it.</param>
public sealed record StreamKind<TState, TEvent>(
    TState Initial,
    Func<TState, TEvent, TState> Evolve,
    bool IsReliedUpon = false,
    Func<TState, Actor, bool>? IsVisibleTo = null
) : IStreamKind
    where TState : class
    where TEvent : class
{
    /// <summary>Names the kind in the store.</summary>
    public Type AggregateType => typeof(TState);

    public bool Holds(Type eventType) => eventType.IsAssignableTo(typeof(TEvent));

    public TState Replay(IEnumerable<object> events) => events.Cast<TEvent>().Aggregate(Initial, Evolve);

    public object StateAfter(IEnumerable<object> events) => Replay(events);

    /// <summary>Where a stream stands. An id that belongs to a stream of another kind is the id of none.</summary>
    public (TState State, long Version) Read(IReadOnlyList<IEvent> events) =>
        events.Count > 0 && Holds(events[0].EventType)
            ? (Replay(events.Select(e => e.Data)), events[^1].Version)
            : (Initial, 0);

    public bool Shows(TState state, Actor actor) => IsVisibleTo is null || IsVisibleTo(state, actor);
}
