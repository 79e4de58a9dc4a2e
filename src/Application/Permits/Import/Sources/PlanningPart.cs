namespace Sijil.Application.Permits.Import.Sources;

/// <summary>A table that says more about what stands in another one, read as a whole and found by the reference it has in common.</summary>
internal sealed class PlanningPart
{
    private static readonly IReadOnlyList<CsvLine> None = [];

    private readonly Dictionary<string, List<CsvLine>> rows = new(StringComparer.Ordinal);
    private readonly List<ReadRow.Bad> bad = [];

    private PlanningPart(string name) => Name = name;

    public string Name { get; }

    /// <summary>False where the folder has no such table: then what it would say is unknown.</summary>
    public bool Exists { get; private init; }

    public CsvColumns Columns { get; private init; } = CsvColumns.None;

    public static PlanningPart Load(string folder, string name, string reference)
    {
        var path = Path.Combine(folder, $"{name}.csv");
        if (!File.Exists(path))
            return new(name);

        using var table = CsvTable.Open(path, reference);
        var part = new PlanningPart(name) { Exists = true, Columns = table.Columns };
        foreach (var row in table.Rows())
            part.Add(row, reference);
        return part;
    }

    public IReadOnlyList<CsvLine> Of(string reference) => rows.GetValueOrDefault(reference) ?? None;

    /// <summary>The rows that nothing can be made of: broken ones, and those about something that is not there.</summary>
    public IEnumerable<ReadRow.Bad> Left(Func<string, bool> isThere) =>
        bad.Concat(
            rows.Where(part => !isThere(part.Key))
                .SelectMany(part => part.Value)
                .Select(row => new ReadRow.Bad(row.Place, RowFaults.WithoutApplication))
        );

    private void Add(CsvLine row, string reference)
    {
        var cells = new Cells(row, Columns);
        var key = cells.Required(reference);
        if (cells.Fault is { } fault)
            bad.Add(fault);
        else if (rows.TryGetValue(key, out var known))
            known.Add(row);
        else
            rows.Add(key, [row]);
    }
}
