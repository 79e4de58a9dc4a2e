using Sijil.Domain.Governance.Acts;

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
public abstract record DatasetClassified(DatasetId DatasetId) : DatasetEvent(DatasetId)
{
    public abstract string Code { get; init; }

    public abstract SubjectId ClassifiedBy { get; init; }

    public abstract DateTimeOffset ClassifiedAt { get; init; }

    /// <summary>What holds from then on, whatever form it is recorded in.</summary>
    public abstract Classification Settled();
}

/// <summary>The first form, from before classifications cited the register of acts: it names its law as a line of text.</summary>
public sealed record DatasetClassifiedLawAsText(
    DatasetId DatasetId,
    string Code,
    ClassificationLawAsText Classification,
    SubjectId ClassifiedBy,
    DateTimeOffset ClassifiedAt
) : DatasetClassified(DatasetId)
{
    public override Classification Settled() =>
        new(Classification.Level, Classification.ExpiresOn, Classification.ReviewOn);
}

public sealed record DatasetClassifiedUnderLaw(
    DatasetId DatasetId,
    string Code,
    Classification Classification,
    IReadOnlyList<LegalBasis> Law,
    SubjectId ClassifiedBy,
    DateTimeOffset ClassifiedAt
) : DatasetClassified(DatasetId)
{
    public override Classification Settled() => Classification;
}

/// <summary>A classification as it was recorded first.</summary>
public sealed record ClassificationLawAsText(
    ClassificationLevel Level,
    string LegalBasis,
    DateOnly ExpiresOn,
    DateOnly ReviewOn
);
