using System.Text.RegularExpressions;

namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>Addresses of what is not there, methods that are not offered, and queries full of junk.</summary>
public static partial class BadAddresses
{
    private static readonly string[] Names =
    [
        "not-there",
        "018f0000-0000-7000-8000-00000000dead",
        "%00",
        "a%00b",
        "%ff",
        "%ed%a0%80",
        "..%2f..%2fetc",
        "%252e%252e",
        "%e2%80%aeabc",
        "'%20or%201=1",
        "-1",
        new string('x', 2_000),
    ];

    private static readonly string[] Values =
    [
        "",
        "%00",
        "%ff",
        "%ed%a0%80",
        "-1",
        "0",
        "101",
        "99999999999999999999",
        "1e9",
        "2026-02-30",
        "0000-00-00",
        "9999-12-31",
        "10000-01-01",
        "%e2%80%aeabc",
        "%f0%9f%92%a9",
        "'%22%3b--",
        "a%0d%0ab",
        "%25%5f%2a%3f",
        "%d8%b1%d8%ae%d8%b5%d8%a9",
        "(((((&|!",
        "AAAAAAAAAAAAAAAA",
        new string('z', 4_000),
    ];

    public static IEnumerable<Draft> Refused(ApiOperation operation, Draft good)
    {
        if (Placeholder().IsMatch(operation.Path))
            foreach (var name in Names)
                yield return good with
                {
                    Name = $"about {name[..Math.Min(20, name.Length)]}",
                    Target = Placeholder().Replace(operation.Path, name),
                };
        foreach (var method in new[] { "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "QUERY" })
            yield return good with
            {
                Name = method,
                Method = method,
            };
    }

    /// <summary>Answered or refused, but answered.</summary>
    public static IEnumerable<Draft> Borne(ApiOperation operation, Draft good)
    {
        foreach (var parameter in operation.Query)
        foreach (var value in Values)
            yield return good with
            {
                Name = $"{parameter} is {value[..Math.Min(20, value.Length)]}",
                Target = $"{good.Target}?{parameter}={value}",
            };
        foreach (var parameter in operation.Query)
            yield return good with
            {
                Name = $"{parameter} twice",
                Target = $"{good.Target}?{parameter}=a&{parameter}=b",
            };
        yield return good with
        {
            Name = "an unknown parameter",
            Target = $"{good.Target}?unknown=1&&=&%3d",
        };
    }

    public static string Filled(string path, string id, string code) =>
        path.Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{code}", code, StringComparison.Ordinal)
            .Replace("{number}", "PA-2026-000001", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Placeholder();
}
