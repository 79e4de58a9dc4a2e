using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Sijil.Api.Localization;

namespace Sijil.Api.Http;

/// <summary>Why a request was not done (RFC 9457). Programs read <c>code</c>; people read the rest, in their language.</summary>
public sealed record ProblemBody(
    [property: Description("A stable name of the rule: `urn:sijil:rule:` and the code.")] string Type,
    [property: Description("The rule in one sentence, by `Accept-Language`.")] string Title,
    int Status,
    [property: Description("Names the rule. Never translated, never changed.")] string Code,
    [property: Description("Quote it when asking for help. The same as the header `Correlation-Id`.")] string TraceId
)
{
    public const string MediaType = "application/problem+json";
    public const string TypePrefix = "urn:sijil:rule:";

    [Description("What to do about it.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    [Description("What is wrong with single members of the body.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemField>? Errors { get; init; }

    [Description("Where the body could not be read.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TextPosition? Position { get; init; }

    [Description("The version at which the record stands now.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? CurrentVersion { get; init; }

    [Description("What validation said of a signature, in the words of ETSI EN 319 102-1.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Indication { get; init; }

    [Description("Why, in the same words.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SubIndication { get; init; }

    public static ProblemBody Of(Problem problem, CultureInfo language, string traceId) =>
        new(TypePrefix + problem.Code, Texts.Of(problem.Code, language), problem.Status, problem.Code, traceId)
        {
            Detail = Texts.Detail(problem.Code, language),
            Errors = problem.Errors is []
                ? null
                : [.. problem.Errors.Select(error => ProblemField.Of(error, language))],
            Position = problem.Position,
            CurrentVersion = problem.CurrentVersion,
            Indication = problem.Indication,
            SubIndication = problem.SubIndication,
        };
}

/// <summary>What is wrong with one member of the body.</summary>
public sealed record ProblemField(
    [property: JsonPropertyName("pointer"), Description("A JSON pointer (RFC 6901) to the member.")] string Member,
    [property: Description("Never translated, never changed.")] string Code,
    string Detail
)
{
    public static ProblemField Of(FieldError error, CultureInfo language) =>
        new(error.Member, error.Code, Texts.Of(error.Code, language, error.Arguments));
}
