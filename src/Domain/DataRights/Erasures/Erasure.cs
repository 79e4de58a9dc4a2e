namespace Sijil.Domain.DataRights.Erasures;

/// <summary>An erasure: asked for, then refused or approved and done, and completed once no backup can undo it.</summary>
public abstract record Erasure
{
    public sealed record Unknown : Erasure;

    public sealed record Requested(ErasureRequested Asked) : Erasure;

    public sealed record Approved(ErasureRequested Asked) : Erasure;

    public sealed record Refused : Erasure;

    public sealed record Destroyed(SubjectKeyDestroyed Destruction) : Erasure;

    public sealed record Completed : Erasure;

    public static readonly Erasure Initial = new Unknown();

    public static Erasure Evolve(Erasure erasure, ErasureEvent @event) =>
        (erasure, @event) switch
        {
            (Unknown, ErasureRequested e) => new Requested(e),
            (Requested requested, ErasureApproved) => new Approved(requested.Asked),
            (Requested, ErasureRefused) => new Refused(),
            (Approved, SubjectKeyDestroyed e) => new Destroyed(e),
            (Destroyed, ErasureCompleted) => new Completed(),
            _ => throw new InvalidOperationException(
                $"{@event.GetType().Name} cannot follow {erasure.GetType().Name}."
            ),
        };

    /// <summary>The rule that keeps anyone from deciding on it, if there is one.</summary>
    internal Rejection? WhyNotDecided() =>
        this switch
        {
            Unknown => ErasureRejections.NotFound,
            Requested => null,
            _ => ErasureRejections.Closed,
        };

    /// <summary>The rule that keeps this person from deciding on it, if there is one. No role is exempt.</summary>
    internal static Rejection? WhyNotBy(ErasureRequested asked, SubjectId decider) =>
        asked.RequestedBy == decider ? ErasureRejections.OwnRequest
        : asked.Subject == decider ? ErasureRejections.OwnErasure
        : null;

    private Erasure() { }
}
