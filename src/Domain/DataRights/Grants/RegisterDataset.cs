using Sijil.Domain.Governance;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Domain.DataRights.Grants;

/// <summary>An administrator enters a dataset into the catalogue, classified from the first day.</summary>
public sealed record RegisterDataset(
    string Code,
    Wording Name,
    IReadOnlyList<string> Fields,
    string OwnerUnit,
    Classification Classification,
    SubjectId RegisteredBy
)
{
    /// <param name="command">The entry.</param>
    /// <param name="dataset">Nothing, unless the code is used already.</param>
    /// <param name="cited">The clauses that the classification is to rest on.</param>
    /// <param name="now">The moment of entering.</param>
    public static Decision<DatasetEvent> Decide(
        RegisterDataset command,
        Dataset dataset,
        IReadOnlyCollection<CitedClause> cited,
        Moment now
    ) =>
        dataset switch
        {
            _ when dataset.IsRegistered() => GrantRejections.DatasetAlreadyRegistered,
            _ when !command.IsComplete() => GrantRejections.DatasetIncomplete,
            _ when ClassifyDataset.WhyNot(command.Classification, dataset, now.Today) is { } reason => reason,
            _ => LegalBasis.Of(cited, now.Today, now.Today) switch
            {
                (_, { } obstacle) => obstacle,
                var (law, _) => new DatasetEvent[]
                {
                    new DatasetRegistered(
                        DatasetId.Of(command.Code),
                        command.Code,
                        command.Name,
                        command.Fields,
                        command.OwnerUnit,
                        command.RegisteredBy,
                        now.At
                    ),
                    new DatasetClassifiedUnderLaw(
                        DatasetId.Of(command.Code),
                        command.Code,
                        command.Classification,
                        law,
                        command.RegisteredBy,
                        now.At
                    ),
                },
            },
        };

    private bool IsComplete() =>
        Code.Length > 0
        && Name.IsComplete()
        && OwnerUnit.Length > 0
        && Fields.Count > 0
        && !Fields.Any(string.IsNullOrWhiteSpace)
        && Fields.Distinct().Count() == Fields.Count;
}
