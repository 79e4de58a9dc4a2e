using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>The owner says anew how far a dataset is closed, by what law and until when.</summary>
public sealed record ClassifyDataset(DatasetId DatasetId, Classification Classification, SubjectId ClassifiedBy)
{
    /// <param name="command">What is to hold.</param>
    /// <param name="dataset">The dataset as it stands.</param>
    /// <param name="cited">The clauses it is to rest on: as they are law on the day of classifying.</param>
    /// <param name="now">The moment of classifying.</param>
    public static Decision<DatasetEvent> Decide(
        ClassifyDataset command,
        Dataset dataset,
        IReadOnlyCollection<CitedClause> cited,
        Moment now
    ) =>
        dataset switch
        {
            _ when !dataset.IsRegistered() => GrantRejections.DatasetNotFound,
            _ when WhyNot(command.Classification, dataset, now.Today) is { } reason => reason,
            _ => LegalBasis.Of(cited, now.Today, now.Today) switch
            {
                (_, { } obstacle) => obstacle,
                var (law, _) => new DatasetClassifiedUnderLaw(
                    command.DatasetId,
                    dataset.Code,
                    command.Classification,
                    law,
                    command.ClassifiedBy,
                    now.At
                ),
            },
        };

    /// <summary>The rule that keeps a dataset from being classified so, if there is one.</summary>
    internal static Rejection? WhyNot(Classification wanted, Dataset dataset, DateOnly today) =>
        wanted switch
        {
            _ when wanted.ExpiresOn <= today
                    || wanted.ExpiresOn > today.AddYears(Classification.LongestYears)
                    || IsBeyondLatest(wanted, dataset) => GrantRejections.ClassificationTooLong,
            _ when wanted.ReviewOn <= today || wanted.ReviewOn > wanted.ExpiresOn => GrantRejections.ReviewOutOfTerm,
            _ => null,
        };

    private static bool IsBeyondLatest(Classification wanted, Dataset dataset) =>
        wanted.Level != ClassificationLevel.Public && wanted.ExpiresOn > dataset.LatestExpiry;
}
