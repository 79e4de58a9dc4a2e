namespace Sijil.Api.Http;

/// <summary>Why a request was not done, before it is put into words.</summary>
/// <param name="Code">Names the rule. Part of the public API: it never changes.</param>
public sealed record Problem(int Status, string Code)
{
    /// <summary>What is wrong with single members, where the request as a whole can be read.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Where the request could not be read.</summary>
    public TextPosition? Position { get; init; }

    /// <summary>The version at which the record stands, where the sender saw another one.</summary>
    public long? CurrentVersion { get; init; }

    /// <summary>Why a signature was not taken, in the words of ETSI EN 319 102-1; null where it is not about one.</summary>
    public string? Indication { get; init; }

    public string? SubIndication { get; init; }

    /// <summary>When to come again, where coming again helps.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>What is wrong with one member of the body.</summary>
/// <param name="Member">A JSON pointer (RFC 6901); empty for the whole body.</param>
/// <param name="Arguments">What the text names, such as the greatest length. Never what was sent.</param>
public sealed record FieldError(string Member, string Code, params object[] Arguments);

/// <summary>A place in a body, both counted from one.</summary>
public sealed record TextPosition(long Line, long Byte);
