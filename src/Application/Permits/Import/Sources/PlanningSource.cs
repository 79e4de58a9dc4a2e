using Sijil.Domain.Permits;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>A folder of planning applications as councils in England publish them.</summary>
/// <remarks>
/// One record for each application, joined from its decision notice, its timeline and its site; of conditions, documents and
/// agreements their number. The applications are read one by one; the other tables are held in memory. A fault in one of the
/// joined rows keeps the whole record out, because half of it could say the opposite of the whole. So does
/// anything but a code where codes belong that anyone may read, and a reference that does not look like a number.
/// </remarks>
internal sealed class PlanningSource(string folder, RowDigest digest) : IImportSource
{
    private const string Reference = "reference";
    private const string Application = "planning-application";
    private const string Notice = "decision-notice";

    /// <summary>The tables that are read, in the order in which the digest of the content takes them.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        Application,
        Notice,
        "planning-permission-timeline",
        "site",
        "decision-condition",
        "planning-application-document",
        "section-106",
    ];

    private readonly CsvTable table = CsvTable.Open(Path.Combine(folder, $"{Application}.csv"), Reference);
    private readonly PlanningPart notices = PlanningPart.Load(folder, Tables[1], Application);
    private readonly PlanningPart timeline = PlanningPart.Load(folder, Tables[2], Application);
    private readonly PlanningPart sites = PlanningPart.Load(folder, Tables[3], Reference);
    private readonly PlanningPart conditions = PlanningPart.Load(folder, Tables[4], Notice);
    private readonly PlanningPart documents = PlanningPart.Load(folder, Tables[5], Application);
    private readonly PlanningPart agreements = PlanningPart.Load(folder, Tables[6], Notice);

    public ImportFormat Format => ImportFormat.Planning;

    public long Length => table.Length;

    public long Position => table.Position;

    public IEnumerable<Func<ReadRow>> Rows()
    {
        var applications = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows())
        {
            applications.Add(table.Columns.Field(row.Fields, Reference).Trim());
            yield return () => Read(row);
        }

        foreach (var part in new[] { notices, timeline, documents })
        foreach (var left in part.Left(applications.Contains))
            yield return () => left;
        foreach (var part in new[] { sites, conditions, agreements })
        foreach (var left in part.Left(_ => true))
            yield return () => left;
    }

    public void Dispose() => table.Dispose();

    private ReadRow Read(CsvLine row)
    {
        var cells = new Cells(row, table.Columns);
        var number = cells.RequiredNumber(Reference);
        var file = new PlanningFile(cells);
        if (cells.Fault is { } fault)
            return fault;

        var digested = new List<(string, string)>(Fields(Application, table.Columns, row));
        foreach (var notice in notices.Of(number))
        {
            digested.AddRange(Fields(Notice, notices.Columns, notice));
            file.Decided(new Cells(notice, notices.Columns));
            Count(notices.Columns.Field(notice.Fields, Reference).Trim());
        }

        foreach (var step in timeline.Of(number))
        {
            digested.AddRange(Fields(timeline.Name, timeline.Columns, step));
            file.Happened(new Cells(step, timeline.Columns));
        }

        var place = cells.Code("site") ?? "";
        if (sites.Of(place) is [var site, ..])
        {
            digested.AddRange(Fields(sites.Name, sites.Columns, site));
            file.At(new Cells(site, sites.Columns));
        }
        else if (sites.Exists && place.Length > 0)
        {
            file.Nowhere(place);
        }

        Counted("documents", documents, number);
        return file.Read(row.Place, number, digest.Of(digested));

        void Count(string notice)
        {
            Counted("conditions", conditions, notice);
            Counted("agreements", agreements, notice);
        }

        void Counted(string what, PlanningPart part, string reference)
        {
            if (part.Exists)
                digested.Add((what, file.Counted(what, part.Of(reference).Count)));
        }
    }

    private static IEnumerable<(string, string)> Fields(string part, CsvColumns columns, CsvLine row) =>
        columns.Sorted.Select(place => ($"{part}/{columns.Names[place]}", row.Fields[place]));
}
