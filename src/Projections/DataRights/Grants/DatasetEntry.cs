using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;
using Sijil.Domain.Governance.Acts;

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
    DatasetClassification? Classification = null,
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
                Classification = DatasetClassification.Of(e),
                ClassifiedAt = e.ClassifiedAt,
            },
            (DatasetEvent, { } open) => open with { StreamVersion = open.StreamVersion + 1 },
            _ => entry,
        };
}

/// <summary>How far a dataset is closed, by what law and until when.</summary>
/// <param name="LegalBasis">The law as a line of text, of classifications from before they cited the register of acts; null of others.</param>
/// <param name="Law">The clauses it rests on; null where it names its law as a text.</param>
public sealed record DatasetClassification(
    ClassificationLevel Level,
    string? LegalBasis,
    IReadOnlyList<LegalBasis>? Law,
    DateOnly ExpiresOn,
    DateOnly ReviewOn
)
{
    internal static DatasetClassification Of(DatasetClassified e)
    {
        var holds = e.Settled();
        return new(
            holds.Level,
            (e as DatasetClassifiedLawAsText)?.Classification.LegalBasis,
            (e as DatasetClassifiedUnderLaw)?.Law,
            holds.ExpiresOn,
            holds.ReviewOn
        );
    }
}
