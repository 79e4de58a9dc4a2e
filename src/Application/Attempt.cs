using Marten;
using Npgsql;
using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace Sijil.Application;

/// <summary>
/// One try at deciding and recording a command. All that is done through it is recorded in one transaction, or not at all;
/// when others were faster, the try is thrown away and the next one begins from what is there then.
/// </summary>
public sealed class Attempt(Instruction instruction, DateTimeOffset now, IDocumentSession session, KnownFacts facts)
{
    private readonly List<Guard> guards = [];
    private readonly List<(object Message, DateTimeOffset? At)> messages = [];
    private readonly List<Guid> eventIds = [];
    private readonly List<Action> following = [];

    public Instruction Instruction => instruction;

    /// <summary>The moment of this decision, in whole microseconds as the database keeps them.</summary>
    public DateTimeOffset Now => now;

    public IDocumentSession Session => session;

    internal IReadOnlyList<Guid> EventIds => eventIds;

    internal NewPersons NewPersons { get; } = new();

    internal NpgsqlConnection Connection => session.Connection!;

    /// <summary>A question to the database, on the connection that records.</summary>
    internal NpgsqlCommand Query(string text) => new(text, session.Connection);

    internal void AppendFollowing() => following.ForEach(append => append());

    /// <summary>Reads a stream that the decision rests on. It is recorded only if that stream still stands there then.</summary>
    public async ValueTask<TState> RelyOn<TState, TEvent>(
        StreamKind<TState, TEvent> stream,
        Guid id,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        var fact = await facts.Load(session, stream, id, cancellation);
        guards.Add(Guard.Relying(id, fact.Version));
        return (TState)fact.State;
    }

    /// <summary>
    /// The same for a stream that moves often: read as it stands and not remembered, so that nothing is refused because of
    /// what was true a moment ago.
    /// </summary>
    public async ValueTask<TState> RelyOnNewest<TState, TEvent>(
        StreamKind<TState, TEvent> stream,
        Guid id,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class => (await RelyOnStanding(stream, id, cancellation)).State;

    /// <summary>The same with the version, for who may go on with that stream.</summary>
    public async ValueTask<(TState State, long Version)> RelyOnStanding<TState, TEvent>(
        StreamKind<TState, TEvent> stream,
        Guid id,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        var (state, version) = stream.Read(await session.Events.FetchStreamAsync(id, token: cancellation));
        guards.Add(Guard.Relying(id, version));
        return (state, version);
    }

    /// <summary>Reads what, once there, cannot change in a way that matters to the decision, such as a published version of a type.</summary>
    public async ValueTask<TState> Know<TState, TEvent>(
        StreamKind<TState, TEvent> stream,
        Guid id,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class => (TState)(await facts.Load(session, stream, id, cancellation)).State;

    /// <summary>Begins another stream with facts that follow from those of the command; they are recorded after them.</summary>
    public void Begin<TState, TEvent>(StreamKind<TState, TEvent> stream, Guid id, IReadOnlyCollection<TEvent> events)
        where TState : class
        where TEvent : class => following.Add(() => Append(stream, id, 0, events));

    /// <summary>Goes on with another stream, with facts that follow from those of the command; they are recorded after them.</summary>
    internal void Continue<TState, TEvent>(
        StreamKind<TState, TEvent> stream,
        Guid id,
        long version,
        IReadOnlyCollection<TEvent> events
    )
        where TState : class
        where TEvent : class => following.Add(() => Append(stream, id, version, events));

    /// <summary>Appends facts to a stream that stands at this version; zero starts it.</summary>
    /// <exception cref="EventTooLargeException">The log could not take one of them.</exception>
    internal void Append<TState, TEvent>(
        StreamKind<TState, TEvent> stream,
        Guid id,
        long version,
        IReadOnlyCollection<TEvent> events
    )
        where TState : class
        where TEvent : class
    {
        var stamped = events
            .Select(fact => EventHeaders.Stamp(session.Events.BuildEvent(fact), instruction, now))
            .ToArray();
        foreach (var fact in stamped)
        {
            LeafLimit.Check(fact, instruction.Municipality, id);
            eventIds.Add(fact.Id);
        }

        if (stream.IsReliedUpon)
            guards.Add(Guard.Moving(id, version));
        if (version == 0)
            session.Events.StartStream(stream.AggregateType, id, stamped);
        else
            session.Events.Append(id, stamped).ExpectedVersionOnServer = version;
    }

    /// <summary>Records only while that on which the permission rests still stands.</summary>
    internal void RestOn(AccessPermission permission) =>
        guards.AddRange(
            permission.Basis switch
            {
                AccessBasis.Activity activity => [Guard.Relying(activity.ActivityId.Value, activity.Version)],
                AccessBasis.Grant grant =>
                [
                    Guard.Relying(grant.Given.GrantId.Value, grant.Version),
                    Guard.Relying(grant.Client.Value, grant.ClientVersion),
                ],
                var unknown => throw new InvalidOperationException($"Unknown basis {unknown.GetType().Name}."),
            }
        );

    /// <summary>
    /// Whether a stream that was read from memory has moved since. What is accepted is guarded when it is recorded; what is refused
    /// records nothing, so it has to be asked.
    /// </summary>
    internal async ValueTask<bool> RestsOnThePast(CancellationToken cancellation) =>
        guards.Count > 0 && await GuardedStreams.HaveMoved(Connection, instruction.Municipality, guards, cancellation);

    /// <summary>Sends a message if, and only if, the facts are recorded; it survives a crash in between.</summary>
    /// <param name="at">When it is due; at once where nothing is given or the moment has passed.</param>
    public void Send(object message, DateTimeOffset? at = null) => messages.Add((message, at));

    /// <summary>Commits everything at once. The guards come first, so that nothing is written on what no longer holds.</summary>
    internal async Task Save(Outcome.Recorded recorded, IWolverineRuntime messaging, CancellationToken cancellation)
    {
        if (instruction.Request is { } request)
            session.Insert(
                new RecordedAnswer(
                    request.Id,
                    request.BodyDigest,
                    recorded.StreamId,
                    recorded.Version,
                    recorded.EventIds,
                    now
                )
            );
        if (messages.Count > 0)
            await Enlist(messaging);

        await Save(cancellation);
    }

    internal async Task Save(CancellationToken cancellation)
    {
        if (guards.Count > 0)
            session.QueueOperation(new GuardOperation(instruction.Municipality, guards));
        await session.SaveChangesAsync(cancellation);
    }

    private async Task Enlist(IWolverineRuntime messaging)
    {
        var outbox = new MartenOutbox(messaging, session)
        {
            TenantId = instruction.Municipality,
            CorrelationId = instruction.Correlation,
        };
        foreach (var (message, at) in messages)
            await outbox.PublishAsync(message, new DeliveryOptions { ScheduledTime = at });
    }
}
