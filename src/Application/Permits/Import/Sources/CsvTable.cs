using CsvHelper;

namespace Sijil.Application.Permits.Import.Sources;

/// <summary>A table as comma-separated values (RFC 4180) in UTF-8, under a row of column names.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>A quotation mark that is never closed would otherwise read the whole rest of a file as one field.</summary>
    private const int LargestRow = 1_000_000;

    private readonly CsvReader reader;
    private CsvMalformedReason? malformed;

    private CsvTable(string path)
    {
        Name = Path.GetFileName(path);
        Length = new FileInfo(path).Length;
        reader = CsvReader.FromFile(
            path,
            new CsvReaderOptions
            {
                Separator = ',',
                MaxRecordSize = LargestRow,
                TrackLineNumbers = true,
                PoolStrings = true,
                IncludeValuesInExceptions = false,
                OnMalformedRecord = record => malformed = record.Reason,
            }
        );
        Columns = new(Name, [.. reader.Headers]);
    }

    public string Name { get; }

    public CsvColumns Columns { get; }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    public long Position { get; private set; }

    /// <exception cref="ImportSourceException">There is no such file, or it lacks one of the columns.</exception>
    public static CsvTable Open(string path, params ReadOnlySpan<string> columns)
    {
        if (!File.Exists(path))
            throw new ImportSourceException($"There is no file {path}.");

        var table = new CsvTable(path);
        foreach (var column in columns)
        {
            if (table.Columns.Has(column))
                continue;

            table.Dispose();
            throw new ImportSourceException($"{table.Name} has no column '{column}'.");
        }

        return table;
    }

    /// <exception cref="ImportSourceException">From here on it cannot be told where rows end.</exception>
    public IEnumerable<CsvLine> Rows()
    {
        while (Read())
        {
            Position = reader.ByteOffset;
            yield return new(new(Name, reader.LineNumber), reader.Current.ToArray(), malformed is not null);
        }

        Position = Length;
    }

    public void Dispose() => reader.Dispose();

    private bool Read()
    {
        malformed = null;
        try
        {
            if (!reader.Read())
                return false;
        }
        catch (CsvFormatException fault)
        {
            throw new ImportSourceException(
                $"{Name} cannot be read from line {fault.LineNumber} on: a row does not end."
            );
        }

        return malformed is not CsvMalformedReason.UnterminatedQuote
            ? true
            : throw new ImportSourceException(
                $"{Name} cannot be read from line {reader.LineNumber} on: a quotation mark is not closed."
            );
    }
}

/// <param name="BadQuotes">True where quotation marks stand in a way that leaves open where fields end.</param>
internal sealed record CsvLine(SourcePlace Place, string[] Fields, bool BadQuotes)
{
    /// <summary>Says nothing, so that a log line cannot betray it.</summary>
    public override string ToString() => nameof(CsvLine);
}
