namespace Sijil.Application.DataRights;

/// <summary>A national id that an identity provider vouches for. It lives in memory while a request is answered, and nowhere else.</summary>
public sealed class VouchedId
{
    private VouchedId(string normalised) => Normalised = normalised;

    internal string Normalised { get; }

    /// <summary>Null where nothing is left of what was typed.</summary>
    public static VouchedId? Of(string? typed) => NationalId.Normalise(typed) is { } id ? new(id) : null;

    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(VouchedId);
}
