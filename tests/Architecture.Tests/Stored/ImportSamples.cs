using Sijil.Domain.Permits;

namespace Sijil.Architecture.Tests.Stored;

internal static class ImportSamples
{
    private static readonly ImportedRecordId Record = new(Guid.Parse("00000000-0000-8000-8000-0000000000c1"));
    private static readonly ImportBatchId Batch = new(Guid.Parse("00000000-0000-8000-8000-0000000000b1"));

    private static readonly ImportedFacts Facts = new(
        "PERMIT FINALED",
        ImportedStatus.UnderConstruction,
        "BLDG",
        new(2019, 1, 2),
        new(2019, 1, 3),
        new(2019, 2, 4),
        new(2020, 5, 6),
        "APPROVED",
        PermitOutcome.Grant,
        new(2019, 2, 1),
        new(2021, 7, 8),
        [new("decision-issued", new(2019, 2, 4))]
    );

    private static readonly ImportedContent Content = new(
        new Dictionary<string, string> { ["EstProjectCost"] = "12500.00" },
        [new([ImportedRole.Applicant, ImportedRole.Contractor], Sample.Applicant, Sample.Sealed("name"))],
        Sample.Published("as-given"),
        Sample.Published("site"),
        Sample.Published("description")
    );

    public static readonly IReadOnlyList<object> All =
    [
        new RecordImported(Record, Batch, ImportFormat.Blds, "B-19-1", Sample.Digest("row"), Facts, Content, Sample.At),
        new ImportedRecordRevised(
            Record,
            Batch,
            ImportFormat.Blds,
            "B-19-1",
            Sample.Digest("row"),
            Facts,
            Content,
            Sample.At
        ),
        new ImportedRecordWithdrawn(Record, Batch, ImportFormat.Planning, "19/1/FUL", Sample.At),
        new ImportBatchBegun(Batch, ImportFormat.Blds, Sample.Digest("content"), 1, Sample.Clerk, Sample.At),
        new ImportBatchCompleted(Batch, new(1000, 3, 2, 1), Sample.At),
        new ImportBatchWithdrawn(Batch, Sample.Clerk, Sample.At),
    ];
}
