namespace Sijil.Api.Http;

/// <summary>What an endpoint of a signed-in person asks of a request. Everything that serves such an endpoint reads it from here.</summary>
/// <param name="IsChange">The request needs an <c>Idempotency-Key</c>.</param>
/// <param name="NeedsVersion">It also needs <c>If-Match</c>, because it changes what exists.</param>
/// <param name="Location">Where to find what the request makes; null where it makes nothing.</param>
internal sealed record RequestContract(bool IsChange, bool NeedsVersion, Func<Guid, string>? Location = null)
{
    public static readonly RequestContract Reading = new(IsChange: false, NeedsVersion: false);

    /// <summary>
    /// Shows what is recorded each time it is shown. It needs no key: a repetition shows it once more, so it is recorded once more.
    /// </summary>
    public static readonly RequestContract Opening = new(IsChange: false, NeedsVersion: false) { TakesBody = true };

    /// <summary>A question of a program, which asks far more often than a person and is limited apart.</summary>
    public static readonly RequestContract Evaluation = new(IsChange: false, NeedsVersion: false)
    {
        IsEvaluation = true,
    };

    public static readonly RequestContract Change = new(IsChange: true, NeedsVersion: true);

    /// <summary>Does several things that stand or fall each by itself.</summary>
    public static readonly RequestContract Many = new(IsChange: true, NeedsVersion: false) { IsMany = true };

    /// <summary>Takes part in a decision, under a pseudonym that belongs to it.</summary>
    public static readonly RequestContract Participation = new(IsChange: true, NeedsVersion: false)
    {
        IsParticipation = true,
    };

    /// <summary>Changes what somebody did in a decision before.</summary>
    public static readonly RequestContract ChangedParticipation = new(IsChange: true, NeedsVersion: true)
    {
        IsParticipation = true,
    };

    /// <summary>Shows somebody what they did in a decision.</summary>
    public static readonly RequestContract OwnParticipation = new(IsChange: false, NeedsVersion: false)
    {
        IsParticipation = true,
    };

    /// <summary>The body, where there is one, is read strictly.</summary>
    public bool TakesBody { get; private init; } = IsChange;

    /// <summary>The answer tells of several records, so it has no version of one.</summary>
    public bool IsMany { get; private init; }

    public bool IsUpload { get; private init; }

    public bool IsEvaluation { get; private init; }

    /// <summary>Nobody looks up who it is, and nothing that is stored leads to them.</summary>
    public bool IsParticipation { get; private init; }

    /// <summary>
    /// The body is a file, which the endpoint reads while it arrives. Until then nobody knows what is in it, so the endpoint completes the
    /// digest by which a repetition is known.
    /// </summary>
    public static RequestContract Upload(Func<Guid, string> location) =>
        new(IsChange: true, NeedsVersion: false, location) { TakesBody = false, IsUpload = true };

    public static RequestContract Creation(Func<Guid, string> location) =>
        new(IsChange: true, NeedsVersion: false, location);
}
