using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Projections.DataRights.Grants;

/// <summary>An entry of the catalogue of datasets, with the classification that counts.</summary>
public sealed record DatasetEntry(
    Guid Id,
    long StreamVersion,
    string Code,
    Wording Name,
    IReadOnlyList<string> Fields,
    string OwnerUnit,
    DateTimeOffset RegisteredAt,
    Classification? Classification = null,
    DateTimeOffset? ClassifiedAt = null
)
{
    public static DatasetEntry? After(DatasetEntry? entry, object fact) =>
        (fact, entry) switch
        {
            (DatasetRegistered e, null) => new(
                e.DatasetId.Value,
                StreamVersion: 1,
                e.Code,
                e.Name,
                e.Fields,
                e.OwnerUnit,
                e.RegisteredAt
            ),
            (DatasetClassified e, { } open) => open with
            {
                StreamVersion = open.StreamVersion + 1,
                Classification = e.Classification,
                ClassifiedAt = e.ClassifiedAt,
            },
            (DatasetEvent, { } open) => open with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };
}
