using System.Text.Json;

namespace Sijil.Domain.Specs;

/// <summary>Given what has happened, when a command arrives, then these facts follow, or this rule stands in the way.</summary>
public static class Spec
{
    public static History<TState, TEvent> For<TState, TEvent>(TState initial, Func<TState, TEvent, TState> evolve) =>
        new(initial, evolve);
}

public sealed record History<TState, TEvent>(TState State, Func<TState, TEvent, TState> Evolve)
{
    public History<TState, TEvent> And(params TEvent[] history) =>
        this with
        {
            State = history.Aggregate(State, Evolve),
        };

    public Answer<TEvent> When(Func<TState, Decision<TEvent>> decide) => new(decide(State));
}

public sealed record Answer<TEvent>(Decision<TEvent> Decision)
{
    public void Then(params TEvent[] expected) =>
        Assert.Equal(
            expected.Select(Written),
            Assert.IsType<Decision<TEvent>.Accepted>(Decision).Events.Select(Written)
        );

    public void ThenRejected(Rejection expected) =>
        Assert.Equal(expected, Assert.IsType<Decision<TEvent>.Rejected>(Decision).Reason);

    /// <summary>Facts are the same if everything in them is, lists included, which records compare by identity.</summary>
    private static string Written(TEvent fact) =>
        $"{fact!.GetType().Name} {JsonSerializer.Serialize(fact, fact.GetType())}";
}
