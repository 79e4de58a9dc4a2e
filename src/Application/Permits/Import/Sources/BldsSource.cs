using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>One table of permits in the columns of BLDS.</summary>
/// <remarks>
/// A name in this format says neither whether it is a person's nor whose, so every name is treated as a person's and goes
/// into the vault: an organisation in the vault harms nobody, a person outside it does. Where applicant and contractor have
/// the same name in one row they are one subject; over several rows nobody is taken to be the same.
/// </remarks>
internal sealed class BldsSource(string path, RowDigest digest) : IImportSource
{
    private const string PermitNumber = "permitnum";
    private const string Status = "statuscurrent";
    private const string Type = "permittype";

    /// <summary>Taken over as given, amounts as the text they are.</summary>
    private static readonly string[] Details =
    [
        "permittypemapped",
        "permitclass",
        "permitclassgroup",
        "permitclassmapped",
        "workclass",
        "workclassgroup",
        "workclassmapped",
        "housingunits",
        "estprojectcost",
        "totalsqft",
    ];

    private readonly CsvTable table = CsvTable.Open(path, PermitNumber, Status);

    public ImportFormat Format => ImportFormat.Blds;

    public long Length => table.Length;

    public long Position => table.Position;

    public IEnumerable<Func<ReadRow>> Rows()
    {
        foreach (var row in table.Rows())
            yield return () => Read(row);
    }

    public void Dispose() => table.Dispose();

    private ReadRow Read(CsvLine row)
    {
        var cells = new Cells(row, table.Columns);
        var status = cells.Code(Status);
        var known = BldsStatuses.Of(status);
        var type = cells.Code(Type);
        var isStatusPublic = known is not null || status is null || PublicCode.Is(status);
        var isTypePublic = type is null || BldsTypes.Include(type) || PublicCode.Is(type);
        var read = (
            Number: cells.Required(PermitNumber, Cells.LongestNumber),
            Facts: new ImportedFacts(
                isStatusPublic ? status : null,
                known,
                isTypePublic ? type : null,
                AppliedOn: cells.Day("applieddate"),
                IssuedOn: cells.Day("issueddate"),
                CompletedOn: cells.Day("completeddate")
            ),
            Details: DetailsOf(cells),
            Parties: PartiesOf(
                cells.Text("applicantname", Cells.LongestName),
                cells.Text("contractorname", Cells.LongestName)
            ),
            AsGiven: CanonicalText.Object(
                ("status", isStatusPublic ? null : status),
                ("type", isTypePublic ? null : type)
            ),
            Site: SiteOf(cells),
            Description: CanonicalText.QuoteOptional(cells.Text("description", Cells.LongestText))
        );
        return cells.Fault
            ?? (ReadRow)
                new ReadRow.Good(
                    row.Place,
                    new(
                        read.Number,
                        digest.Of(table.Columns, row.Fields),
                        read.Facts,
                        read.Details,
                        read.Parties,
                        read.AsGiven,
                        read.Site,
                        read.Description,
                        known is null && status is not null ? [new(Status, status)] : []
                    )
                );
    }

    private static Dictionary<string, string> DetailsOf(Cells cells)
    {
        var details = new Dictionary<string, string>(Details.Length);
        foreach (var column in Details)
        {
            if (cells.Code(column) is { } value)
                details[column] = value;
        }

        return details;
    }

    private static string? SiteOf(Cells cells) =>
        CanonicalText.Object(
            ("address", cells.Text("originaladdress", Cells.LongestName)),
            ("community", cells.Code("communityname")),
            ("communityCode", cells.Code("communitycode")),
            ("latitude", cells.Code("latitude")),
            ("longitude", cells.Code("longitude"))
        );

    private static IReadOnlyList<SourceParty> PartiesOf(string? applicant, string? contractor) =>
        (applicant, contractor) switch
        {
            (null, null) => [],
            ({ } name, null) => [new([ImportedRole.Applicant], name)],
            (null, { } name) => [new([ImportedRole.Contractor], name)],
            ({ } name, { } other) when name == other => [new([ImportedRole.Applicant, ImportedRole.Contractor], name)],
            ({ } name, { } other) => [new([ImportedRole.Applicant], name), new([ImportedRole.Contractor], other)],
        };
}
