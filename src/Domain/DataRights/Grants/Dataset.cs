namespace Sijil.Domain.DataRights.Grants;

/// <summary>Data that the municipality keeps and others may ask for.</summary>
public sealed record Dataset
{
    public static readonly Dataset Initial = new();

    public DatasetId Id { get; init; }

    public string Code { get; init; } = "";

    public IReadOnlyList<string> Fields { get; init; } = [];

    public string OwnerUnit { get; init; } = "";

    public Classification? Classification { get; init; }

    /// <summary>The last day on which it can be closed with all extensions: counted from when it was first restricted without a break.</summary>
    public DateOnly? LatestExpiry { get; init; }

    public bool IsRegistered() => Code.Length > 0;

    public static Dataset Evolve(Dataset dataset, DatasetEvent @event) =>
        @event switch
        {
            DatasetRegistered e when !dataset.IsRegistered() => new()
            {
                Id = e.DatasetId,
                Code = e.Code,
                Fields = e.Fields,
                OwnerUnit = e.OwnerUnit,
            },
            DatasetClassified e when dataset.IsRegistered() => dataset with
            {
                Classification = e.Settled(),
                LatestExpiry =
                    e.Settled().Level == ClassificationLevel.Public
                        ? null
                        : dataset.LatestExpiry
                            ?? DateOnly
                                .FromDateTime(e.ClassifiedAt.UtcDateTime)
                                .AddYears(Grants.Classification.LongestYearsInAll),
            },
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow."),
        };
}
