using Sijil.Domain.Governance;

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
    public static Decision<DatasetEvent> Decide(RegisterDataset command, Dataset dataset, Moment now) =>
        dataset switch
        {
            _ when dataset.IsRegistered() => GrantRejections.DatasetAlreadyRegistered,
            _ when !command.IsComplete() => GrantRejections.DatasetIncomplete,
            _ when ClassifyDataset.WhyNot(command.Classification, dataset, now.Today) is { } reason => reason,
            _ => new DatasetEvent[]
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
                new DatasetClassified(
                    DatasetId.Of(command.Code),
                    command.Code,
                    command.Classification,
                    command.RegisteredBy,
                    now.At
                ),
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
