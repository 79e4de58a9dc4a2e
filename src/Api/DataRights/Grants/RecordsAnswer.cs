using System.ComponentModel;
using System.Text.Json;
using Sijil.Application.DataRights;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Projections.Permits;

namespace Sijil.Api.DataRights.Grants;

/// <summary>A page of a dataset in the clear, for the body that asked. It holds the fields that were asked for and nothing else.</summary>
public sealed record RecordsAnswer(
    string Dataset,
    [property: Description("The grant under which it was read.")] GrantId Grant,
    [property: Description("The version of the grant on which it was decided.")] long GrantVersion,
    [property: Description("One for each record: field and value; null where there is none or it was erased.")]
        IReadOnlyList<IReadOnlyDictionary<string, string?>> Records,
    [property: Description("The places in `records`, from 0, of those whose person was erased.")]
        IReadOnlyList<int> Erased,
    [property: Description("Where the dataset goes on; null at its end.")] string? Next
)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(RecordsAnswer);

    internal static RecordsAnswer Of(
        string dataset,
        AccessBasis.Grant grant,
        IReadOnlyList<string> fields,
        IReadOnlyList<CaseFile> files,
        IReadOnlyList<OpenedValue> opened,
        IReadOnlySet<Guid> erased,
        string? next
    )
    {
        var values = opened.ToDictionary(value => value.Commitment, Text);
        return new(
            dataset,
            grant.Given.GrantId,
            grant.Version,
            [
                .. files.Select(file =>
                    fields.Distinct().ToDictionary(field => field, field => Value(file, field, values))
                ),
            ],
            [.. files.Index().Where(file => erased.Contains(file.Item.Applicant.Value)).Select(file => file.Index)],
            next
        );
    }

    private static string? Value(CaseFile file, string field, Dictionary<string, string?> values) =>
        file.Sealed.FirstOrDefault(value => value.Name == field) is { } found
            ? values.GetValueOrDefault(found.Commitment)
            : null;

    private static string? Text(OpenedValue value) =>
        value.Disclosure is { } disclosure ? JsonElement.Parse(disclosure.ValueJson).GetString() : null;
}
