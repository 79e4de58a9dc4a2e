using Sijil.Domain.Governance;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>The owner says anew how far a dataset is closed, by what law and until when.</summary>
public sealed record ClassifyDataset(DatasetId DatasetId, Classification Classification, SubjectId ClassifiedBy)
{
    public static Decision<DatasetEvent> Decide(ClassifyDataset command, Dataset dataset, Moment now) =>
        dataset switch
        {
            _ when !dataset.IsRegistered() => GrantRejections.DatasetNotFound,
            _ when WhyNot(command.Classification, dataset, now.Today) is { } reason => reason,
            _ => new DatasetClassified(
                command.DatasetId,
                dataset.Code,
                command.Classification,
                command.ClassifiedBy,
                now.At
            ),
        };

    /// <summary>The rule that keeps a dataset from being classified so, if there is one.</summary>
    internal static Rejection? WhyNot(Classification wanted, Dataset dataset, DateOnly today) =>
        wanted switch
        {
            _ when string.IsNullOrWhiteSpace(wanted.LegalBasis) => DataRightsRejections.LegalBasisMissing,
            _ when wanted.ExpiresOn <= today
                    || wanted.ExpiresOn > today.AddYears(Classification.LongestYears)
                    || IsBeyondLatest(wanted, dataset) => GrantRejections.ClassificationTooLong,
            _ when wanted.ReviewOn <= today || wanted.ReviewOn > wanted.ExpiresOn => GrantRejections.ReviewOutOfTerm,
            _ => null,
        };

    private static bool IsBeyondLatest(Classification wanted, Dataset dataset) =>
        wanted.Level != ClassificationLevel.Public && wanted.ExpiresOn > dataset.LatestExpiry;
}
