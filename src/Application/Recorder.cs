using System.Security.Cryptography;
using Marten;
using Sijil.Application.Ledger;
using Sijil.Domain;
using Wolverine.Runtime;

namespace Sijil.Application;

/// <summary>
/// The one way in which commands become facts: answer a repeated request as before, refuse a stale one, decide, and record
/// events, vault, messages and the answer in one transaction.
/// </summary>
/// <remarks>
/// A command that meets others is decided again on what they left, so no caller needs to retry. After an exception nothing was
/// recorded, or the outcome of the commit is unknown; a repetition under the same <c>Idempotency-Key</c> is right in both cases.
/// Thread-safe.
/// </remarks>
public sealed class Recorder(
    IDocumentStore store,
    KnownFacts facts,
    IWolverineRuntime messaging,
    Commits commits,
    TimeProvider clock
)
{
    /// <summary>In each round at least one of those who compete succeeds; who still fails after so many is told to come again.</summary>
    private const int Rounds = 50;

    /// <summary>Most who meet others succeed at once; those who still compete then get out of step with each other.</summary>
    private const int RoundsWithoutPause = 3;

    private const int LongestPauseInMilliseconds = 50;

    public delegate ValueTask<Decision<TEvent>> Deciding<in TState, TEvent>(
        TState state,
        Attempt attempt,
        CancellationToken cancellation
    );

    public async Task<Outcome> Record<TState, TEvent>(
        Instruction instruction,
        StreamKind<TState, TEvent> stream,
        Guid id,
        Deciding<TState, TEvent> decide,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        for (var round = 1; ; round++)
        {
            try
            {
                return await Try(instruction, stream, id, decide, cancellation);
            }
            catch (Exception fault) when (round < Rounds && Contention.Is(fault))
            {
                facts.Forget(instruction.Municipality);
            }

            if (round >= RoundsWithoutPause)
                await Task.Delay(Pause(), clock, cancellation);
        }
    }

    private static TimeSpan Pause() =>
        TimeSpan.FromMilliseconds(1 + RandomNumberGenerator.GetInt32(LongestPauseInMilliseconds));

    private async Task<Outcome> Try<TState, TEvent>(
        Instruction instruction,
        StreamKind<TState, TEvent> stream,
        Guid id,
        Deciding<TState, TEvent> decide,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        await using var session = store.LightweightSession(instruction.Municipality);

        // Else the store would take both from the trace of the request, which an act of participation must not lead to.
        session.CorrelationId = instruction.Correlation;
        session.CausationId = instruction.Causation;

        // One connection from the first question to the commit: to take one from the pool costs more than most questions.
        await session.BeginTransactionAsync(cancellation);
        var batch = session.CreateBatchQuery();
        var answered = instruction.Request is { } request ? batch.Load<RecordedAnswer>(request.Id) : null;
        var fetched = batch.Events.FetchStream(id);
        await batch.Execute(cancellation);

        if (answered is not null && await answered is { } answer)
            return answer.AnswerTo(instruction.Request!);

        var (state, version) = stream.Read(await fetched);
        if (version > 0 && !stream.Shows(state, instruction.Actor))
            (state, version) = (stream.Initial, 0);
        if (version > 0 && instruction.ExpectedVersion is { } expected && expected != version)
            return new Outcome.Stale(version);

        var attempt = new Attempt(instruction, clock.GetMicroseconds(), session, facts);
        return await decide(state, attempt, cancellation) switch
        {
            Decision<TEvent>.Rejected when await attempt.RestsOnThePast(cancellation) =>
                throw new RestsOnThePastException(),
            Decision<TEvent>.Rejected rejected => new Outcome.Rejected(rejected.Reason),
            Decision<TEvent>.Accepted accepted => await Commit(
                attempt,
                stream,
                id,
                version,
                accepted.Events,
                cancellation
            ),
            var unknown => throw new InvalidOperationException($"Unknown decision {unknown.GetType().Name}."),
        };
    }

    private async Task<Outcome> Commit<TState, TEvent>(
        Attempt attempt,
        StreamKind<TState, TEvent> stream,
        Guid id,
        long version,
        IReadOnlyList<TEvent> events,
        CancellationToken cancellation
    )
        where TState : class
        where TEvent : class
    {
        if (events.Count > 0)
            attempt.Append(stream, id, version, events);
        attempt.AppendFollowing();
        var recorded = new Outcome.Recorded(id, version + events.Count, attempt.EventIds);
        await attempt.Save(recorded, messaging, cancellation);
        commits.Tell();
        if (stream.IsReliedUpon)
            facts.Forget(attempt.Instruction.Municipality);
        return recorded;
    }
}
