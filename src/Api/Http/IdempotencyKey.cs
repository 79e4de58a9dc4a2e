using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>The sender's name for one change, so that sending it again does not do it again.</summary>
/// <remarks>The form is that of draft-ietf-httpapi-idempotency-key-header, with or without the quotation marks.</remarks>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const int LongestKey = 128;

    /// <exception cref="RequestRefusedException"/>
    public static string Of(HttpRequest request) =>
        request.Headers[Header] switch
        {
            [] => throw new RequestRefusedException(RequestProblems.IdempotencyKeyMissing),
            [{ Length: > 0 and <= LongestKey } key] when key.All(c => c is > ' ' and < '\x7f') => key,
            _ => throw new RequestRefusedException(RequestProblems.IdempotencyKeyMalformed),
        };

    /// <summary>The same for the same person, route, record and key; says nothing about any of them.</summary>
    public static string Digest(HttpContext context, Actor actor, string key) =>
        Digest(context, actor.Person.Value.ToString(), key);

    /// <param name="person">As whom the sender acts, by whichever name is theirs alone.</param>
    public static string Digest(HttpContext context, string person, string key)
    {
        var route = (RouteEndpoint)context.GetEndpoint()!;
        var named = route.RoutePattern.Parameters.Select(parameter =>
            context.Request.RouteValues[parameter.Name]?.ToString()
        );
        string?[] parts = [person, route.RoutePattern.RawText, .. named, key];
        return Base64Url.EncodeToString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts)));
    }
}
