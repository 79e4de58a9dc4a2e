namespace Sijil.Domain;

/// <summary>What the domain answers to a command: facts to record, or the rule that stands in the way.</summary>
/// <remarks>
/// A rejected command leaves no trace in the stream. Refusing an application is something else:
/// it is a decision of the authority, so it is accepted and recorded as an event.
/// </remarks>
public abstract record Decision<TEvent>
{
    public sealed record Accepted(IReadOnlyList<TEvent> Events) : Decision<TEvent>;

    public sealed record Rejected(Rejection Reason) : Decision<TEvent>;

    public static implicit operator Decision<TEvent>(TEvent @event) => new Accepted([@event]);

    public static implicit operator Decision<TEvent>(TEvent[] events) => new Accepted(events);

    public static implicit operator Decision<TEvent>(Rejection reason) => new Rejected(reason);

    private Decision() { }
}
