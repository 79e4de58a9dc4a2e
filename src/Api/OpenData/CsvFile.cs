using System.Globalization;
using System.Text;
using Marten;
using Sijil.Projections;

namespace Sijil.Api.OpenData;

internal static class CsvFile
{
    public const string MediaType = "text/csv";

    /// <summary>With the mark in front, spreadsheets read Arabic as Arabic.</summary>
    public static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);
}

/// <summary>One column: its name in the first line, and what an entry has in it.</summary>
internal sealed record CsvColumn<TEntry>(string Name, Func<TEntry, string> Cell);

/// <summary>Entries as comma-separated values, written while they are read: any number takes the same memory.</summary>
/// <param name="name">
/// The beginning of the file's name. The number of the last event that is in it follows, and the size of a signed log that covers it,
/// as soon as one does.
/// </param>
/// <param name="read">All entries as of one moment; one without an entry where there is none.</param>
internal sealed class CsvFile<TEntry>(
    string name,
    IReadOnlyList<CsvColumn<TEntry>> columns,
    PublicRegister register,
    Func<IQuerySession, CancellationToken, IAsyncEnumerable<AsOf<TEntry>>> read
) : IResult
    where TEntry : class
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = CsvFile.MediaType + "; charset=utf-8; header=present";

        await using var session = register.Read();
        await using var found = read(session, httpContext.RequestAborted)
            .GetAsyncEnumerator(httpContext.RequestAborted);
        await found.MoveNextAsync();
        var asOf = found.Current.EventNumber;
        var checkpoint = await httpContext
            .RequestServices.GetRequiredService<RegisterCheckpoint>()
            .Covering(asOf, httpContext.RequestAborted);
        var covering = checkpoint is null ? "" : $"-in-log-of-{checkpoint.Size}";
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture,
            $"attachment; filename=\"{name}-as-of-event-{asOf}{covering}.csv\""
        );

        await using var writer = new StreamWriter(
            response.Body,
            CsvFile.Utf8WithMark,
            bufferSize: 1 << 14,
            leaveOpen: true
        )
        {
            NewLine = "\r\n",
        };
        await writer.WriteLineAsync(string.Join(',', columns.Select(column => column.Name)));
        for (var next = found.Current.Entry is not null; next; next = await found.MoveNextAsync())
        {
            var entry = found.Current.Entry!;
            await writer.WriteLineAsync(string.Join(',', columns.Select(column => column.Cell(entry))));
        }
    }
}
