using System.Text.Json;

namespace Sijil.Api.Portal;

/// <summary>The spelling of a value of ours in addresses, data and keys of texts: <c>like-this</c>.</summary>
internal static class CodeOf
{
    public static string Value<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
