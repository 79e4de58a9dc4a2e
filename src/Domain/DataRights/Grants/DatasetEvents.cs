namespace Sijil.Domain.DataRights.Grants;

/// <summary>Everything that can happen to an entry of the catalogue of datasets.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record DatasetEvent(DatasetId DatasetId);

/// <summary>The municipality keeps such data, and this unit answers for it. Nobody outside has access to it yet.</summary>
/// <remarks>The fields are the names under which the vault keeps the values.</remarks>
public sealed record DatasetRegistered(
    DatasetId DatasetId,
    string Code,
    Wording Name,
    IReadOnlyList<string> Fields,
    string OwnerUnit,
    SubjectId RegisteredBy,
    DateTimeOffset RegisteredAt
) : DatasetEvent(DatasetId);

/// <summary>How far the dataset is closed, by what law and until when; an earlier classification no longer counts.</summary>
public sealed record DatasetClassified(
    DatasetId DatasetId,
    string Code,
    Classification Classification,
    SubjectId ClassifiedBy,
    DateTimeOffset ClassifiedAt
) : DatasetEvent(DatasetId);
