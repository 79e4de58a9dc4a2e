using System.Collections.Frozen;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>The columns of a table, by name; case and surrounding spaces do not matter.</summary>
internal sealed class CsvColumns
{
    private readonly FrozenDictionary<string, int> places;

    public static readonly CsvColumns None = new("", []);

    public CsvColumns(string table, string[] names)
    {
        Names = [.. names.Select(name => name.Trim().ToLowerInvariant())];
        if (Names.Distinct().Count() != Names.Count)
            throw new ImportSourceException($"In {table} two columns have the same name.");

        places = Names.Index().ToFrozenDictionary(column => column.Item, column => column.Index);
        Sorted = [.. Enumerable.Range(0, Names.Count).OrderBy(place => Names[place], StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The places of the columns in the order of their names, so that another order of columns is no other row.</summary>
    public IReadOnlyList<int> Sorted { get; }

    public int Count => Names.Count;

    public bool Has(string name) => places.ContainsKey(name);

    /// <summary>The field as it stands; empty where the table has no such column.</summary>
    public string Field(string[] fields, string name) => places.TryGetValue(name, out var place) ? fields[place] : "";
}
