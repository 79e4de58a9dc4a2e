using System.Collections.Immutable;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Tests.Permits;

/// <summary>What sources can say of one record, run after run.</summary>
public sealed record AnImport(ImmutableList<ImportedRecordEvent> History, ImmutableList<Disclosure> Published)
{
    public const string Number = "BP/2026-1";
    public static readonly ImportedRecordId Id = ImportedRecordId.Of(ImportFormat.Blds, Number);
    public static readonly DateTimeOffset Now = new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero);
    public static readonly ImportedFacts Facts = new(
        "Completed",
        ImportedStatus.Completed,
        "Demolition",
        AppliedOn: new(2025, 3, 1),
        IssuedOn: new(2025, 4, 1),
        CompletedOn: new(2025, 9, 1)
    );

    private static readonly ImportedParty Applicant = new(
        [ImportedRole.Applicant],
        new(new("5f0c3f7e-0000-4000-8000-0000000000d1")),
        new("c2VhbGVkIG5hbWUgb2YgYSBwZXJzb24sIG1hZGUgdXA", "Y2lwaGVydGV4dCBvZiBhIG5hbWUsIGFsc28gbWFkZSB1cA")
    );

    public static AnImport Of(
        ImportedFacts facts,
        string? siteJson = null,
        string? description = null,
        string? givenJson = null
    )
    {
        var given = givenJson is null ? null : Disclosure.OfJson(Salt.Of(new byte[16]), "as-given", givenJson);
        var site = siteJson is null ? null : Disclosure.OfJson(Salt.Of(new byte[16]), "site", siteJson);
        var what = description is null ? null : Disclosure.Of(Salt.Of(new byte[16]), "description", description);
        var content = new ImportedContent(
            new Dictionary<string, string> { ["estprojectcost"] = "1000" },
            [Applicant],
            given is null ? null : new(given.Commitment),
            site is null ? null : new(site.Commitment),
            what is null ? null : new(what.Commitment)
        );
        return new(
            [new RecordImported(Id, Batch(1), ImportFormat.Blds, Number, "row-1", facts, content, Now)],
            [.. new[] { given, site, what }.OfType<Disclosure>()]
        );
    }

    /// <summary>The same after all that was published of it was withdrawn.</summary>
    public AnImport WithoutTexts() => this with { Published = [] };

    public AnImport Revised(ImportedFacts facts) =>
        And(
            new ImportedRecordRevised(
                Id,
                Batch(2),
                ImportFormat.Blds,
                Number,
                "row-2",
                facts,
                ImportedContent.None,
                Now
            )
        );

    public AnImport Withdrawn(int batch) =>
        And(new ImportedRecordWithdrawn(Id, Batch(batch), ImportFormat.Blds, Number, Now));

    public static ImportBatchId Batch(int run) => ImportBatchId.Of(ImportFormat.Blds, "content", run);

    private AnImport And(ImportedRecordEvent fact) => this with { History = History.Add(fact) };
}
