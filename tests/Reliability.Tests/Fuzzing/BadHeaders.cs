namespace Sijil.Reliability.Tests.Fuzzing;

/// <summary>Headers that must be refused, and some that must be borne.</summary>
public static class BadHeaders
{
    private const string Key = "Idempotency-Key";
    private const string Version = "If-Match";
    private const string Type = "Content-Type";
    private const string Person = "Authorization";

    private static readonly string[] Keys =
    [
        "",
        "two words",
        new('k', 129),
        new('k', 4_000),
        "caf\xe9",
        "\xff",
        "tab\tbed",
    ];

    private static readonly string[] Versions =
    [
        "",
        "*",
        "1",
        "\"\"",
        "\"0\"",
        "\"-1\"",
        "\"01\"",
        "\"x\"",
        "W/\"1\"",
        "\"1\", \"2\"",
        "\"99999999999999999999\"",
        "\"1",
        "\xff",
    ];

    private static readonly string[] Types =
    [
        "",
        "text/plain",
        "application/xml",
        "application/json; charset=utf-16",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded",
        "application",
        ";;;",
        "\xff",
    ];

    private static readonly string[] Persons =
    [
        "",
        "Bearer",
        "Bearer x.y.z",
        "Bearer eyJhbGciOiJub25lIn0.e30.",
        "Basic YTpi",
        $"Bearer {new string('a', 5_000)}",
        "Bearer \xff",
    ];

    private static readonly string[] Optional =
    [
        "Accept-Language",
        "Accept",
        "traceparent",
        "tracestate",
        "Cookie",
        "If-None-Match",
        "Range",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "Forwarded",
        "Origin",
        "Accept-Encoding",
    ];

    private static readonly string[] Junk =
    [
        "",
        "x",
        "*",
        "ar-DZ;q=2,fr;q=-1,;;,",
        new('a', 3_000),
        "\xff\xfe",
        "00-0-0-0",
        "\"\\",
        "bytes=0-,-1",
    ];

    public static IEnumerable<Draft> Refused(ApiOperation operation, Draft good) =>
        [
            .. operation.IsChange ? Each(good, Key, Keys).Append(Twice(good, Key)).Append(Missing(good, Key)) : [],
            .. operation.NeedsVersion ? Each(good, Version, Versions).Append(Missing(good, Version)) : [],
            .. operation.Form is null ? [] : Each(good, Type, Types).Append(good.With("Content-Encoding", "gzip")),
            .. operation.IsPublic ? [] : Each(good, Person, Persons).Append(Missing(good, Person)),
        ];

    /// <summary>Whoever sends these is answered all the same.</summary>
    public static IEnumerable<Draft> Borne(Draft good) => Optional.SelectMany(header => Each(good, header, Junk));

    private static IEnumerable<Draft> Each(Draft good, string header, string[] values) =>
        values.Select(value =>
            good.With(header, value) with
            {
                Name = $"{header}: {value[..Math.Min(20, value.Length)]}",
            }
        );

    private static Draft Missing(Draft good, string header) => good.Without(header) with { Name = $"no {header}" };

    private static Draft Twice(Draft good, string header) =>
        good.Also(header, "another") with
        {
            Name = $"two of {header}",
        };
}
