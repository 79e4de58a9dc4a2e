using Sijil.Application.DataRights;
using Sijil.Application.Permits.Import.Sources;
using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

/// <summary>The file of a population office: one row for each person.</summary>
internal sealed class RollFile(CsvTable table, ResidentsRoll roll) : IDisposable
{
    private const string NationalIdColumn = "national_id";
    private const string Name = "name";
    private const string BirthDate = "birth_date";
    private const string AreaColumn = "area";
    private const string Class = "class";
    private const string From = "from";
    private const string Until = "until";

    public long Length => table.Length;

    public long Position => table.Position;

    /// <exception cref="ImportSourceException">There is no such file, or it lacks one of the columns.</exception>
    public static RollFile Open(string path, ResidentsRoll roll) =>
        new(CsvTable.Open(path, NationalIdColumn, Name, BirthDate, AreaColumn, Class, From, Until), roll);

    /// <exception cref="ImportSourceException">From here on it cannot be told where rows end.</exception>
    public IEnumerable<RollRow> Rows() => table.Rows().Select(Read);

    public void Dispose() => table.Dispose();

    private RollRow Read(CsvLine line)
    {
        var cells = new Cells(line, table.Columns);
        var person = NationalId.Normalise(cells.Required(NationalIdColumn));
        var name = cells.Required(Name, Cells.LongestName);
        var birthDate = Day(cells, BirthDate);
        var area = cells.Required(AreaColumn);
        var given = cells.Required(Class);
        var from = Day(cells, From);
        var until = cells.Day(Until);
        var residence = new Residence(birthDate, area, ClassOf(given) ?? default, from, until);
        if (cells.Fault is null && Fault(person, given, residence) is var (fault, column))
            cells.Blame(fault, column);

        return cells.Fault is { } bad
            ? new RollRow.Bad(bad.Place, bad.Reason, bad.Column)
            : new RollRow.Good(line.Place, person!, new Resident(name, residence));
    }

    private (string Fault, string Column)? Fault(string? person, string given, Residence residence) =>
        person is null ? (RollFaults.NobodyNamed, NationalIdColumn)
        : !roll.HasArea(residence.Area) ? (RollFaults.AreaUnknown, AreaColumn)
        : ClassOf(given) is null ? (RollFaults.ClassUnknown, Class)
        : residence.Until < residence.From ? (RollFaults.EndsBeforeItBegins, Until)
        : null;

    private static DateOnly Day(Cells cells, string column) =>
        cells.Required(column).Length > 0 && cells.Day(column) is { } day ? day : default;

    private static ResidenceClass? ClassOf(string given) =>
        given switch
        {
            "resident" => ResidenceClass.Resident,
            "non-resident" => ResidenceClass.NonResident,
            _ => null,
        };
}
