using System.Globalization;

namespace Sijil.Api.Http;

/// <summary>The version of a record as a strong entity tag: <c>"7"</c>, the same in every language.</summary>
public static class StreamVersion
{
    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that the sender saw. Neither <c>*</c> nor a list will do: both would overwrite what was not seen.</summary>
    /// <exception cref="RequestRefusedException"/>
    public static long Expected(HttpRequest request) =>
        request.Headers.IfMatch switch
        {
            [] => throw new RequestRefusedException(RequestProblems.IfMatchMissing),
            [{ } tag] when Read(tag) is { } version => version,
            _ => throw new RequestRefusedException(RequestProblems.IfMatchMalformed),
        };

    private static long? Read(string tag) =>
        tag is ['"', not '0', .., '"']
        && long.TryParse(
            tag.AsSpan(1, tag.Length - 2),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;
}
