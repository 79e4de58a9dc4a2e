using System.Globalization;
using System.Text;
using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>All entries that are found as comma-separated values, written while they are read: any number takes the same memory.</summary>
internal sealed class PermitsFile(PublicRegister register, RegisterSearch search) : IResult
{
    public const string MediaType = "text/csv";

    private const string Columns =
        "number,permit_type,permit_type_version,state,outcome,listed_on,received_on,valid_from,last_day,decided_on,notified_on,"
        + "days_to_decision,withdrawn_on,permit_number,permit_issued_on,permit_valid_until,site_address,description,reasons,"
        + "import_source,import_batch,status_as_given,decision_as_given,issued_on_as_given,completed_on_as_given";

    /// <summary>With the mark in front, spreadsheets read Arabic as Arabic.</summary>
    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType + "; charset=utf-8; header=present";

        await using var session = register.Read();
        await using var found = new PublicPermits(session)
            .All(search, httpContext.RequestAborted)
            .GetAsyncEnumerator(httpContext.RequestAborted);
        await found.MoveNextAsync();
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture,
            $"attachment; filename=\"permits-as-of-event-{found.Current.EventNumber}.csv\""
        );

        await using var writer = new StreamWriter(response.Body, Utf8WithMark, bufferSize: 1 << 14, leaveOpen: true)
        {
            NewLine = "\r\n",
        };
        await writer.WriteLineAsync(Columns);
        for (var next = found.Current.Entry is not null; next; next = await found.MoveNextAsync())
            await writer.WriteLineAsync(string.Join(',', Cells(found.Current.Entry!)));
    }

    private static string[] Cells(PublicPermit entry) =>
        [
            CsvCell.OfText(entry.Number),
            CsvCell.OfText(entry.PermitType ?? entry.Import?.Part(PublicImport.Type)),
            Number(entry.PermitTypeVersion),
            entry.State,
            entry.Outcome ?? "",
            Day(entry.ListedOn == PublicPermit.NoDay ? null : entry.ListedOn),
            Day(entry.ReceivedOn),
            Day(entry.ValidFrom),
            Day(entry.LastDay),
            Day(entry.DecidedOn),
            Day(entry.NotifiedOn),
            Number(entry.DaysToDecision),
            Day(entry.WithdrawnOn),
            CsvCell.OfText(entry.Permit?.Number),
            Day(entry.Permit?.IssuedOn),
            Day(entry.Permit?.ValidUntil),
            CsvCell.OfText(entry.SiteAddress?.Text),
            CsvCell.OfText(entry.Description?.Text),
            CsvCell.OfText(entry.Reasons?.Text),
            entry.Import?.Source ?? "",
            entry.Import?.BatchId.ToString() ?? "",
            CsvCell.OfText(entry.Import?.StatusAsGiven ?? entry.Import?.Part(PublicImport.Status)),
            CsvCell.OfText(entry.Import?.DecisionAsGiven),
            Day(entry.Import?.IssuedOn),
            Day(entry.Import?.CompletedOn),
        ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
