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
        var given = new PartsAsGiven();
        var read = (
            Number: cells.RequiredNumber(PermitNumber),
            Facts: new ImportedFacts(
                given.CodeOf("status", status, isKnown: known is not null),
                known,
                given.CodeOf("type", type, isKnown: type is not null && BldsTypes.Include(type)),
                AppliedOn: cells.Day("applieddate"),
                IssuedOn: cells.Day("issueddate"),
                CompletedOn: cells.Day("completeddate")
            ),
            Details: DetailsOf(cells, given),
            Parties: PartiesOf(
                cells.Text("applicantname", Cells.LongestName),
                cells.Text("contractorname", Cells.LongestName)
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
                        given.Json,
                        read.Site,
                        read.Description,
                        known is null && status is not null ? [new(Status, status)] : []
                    )
                );
    }

    private static Dictionary<string, string> DetailsOf(Cells cells, PartsAsGiven given)
    {
        var details = new Dictionary<string, string>(BldsDetails.Columns.Count);
        foreach (var column in BldsDetails.Columns)
        {
            var value = cells.Code(column);
            if (given.CodeOf(column, value, value is not null && BldsDetails.IsMapped(column, value)) is { } code)
                details[column] = code;
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
