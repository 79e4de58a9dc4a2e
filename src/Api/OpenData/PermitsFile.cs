using Sijil.Projections.Permits;

namespace Sijil.Api.OpenData;

/// <summary>All entries of the register that are found, as comma-separated values.</summary>
internal static class PermitsFile
{
    private static readonly IReadOnlyList<CsvColumn<PublicPermit>> Columns =
    [
        new("number", entry => CsvCell.OfText(entry.Number)),
        new("permit_type", entry => CsvCell.OfText(entry.PermitType ?? entry.Import?.Part(PublicImport.Type))),
        new("permit_type_version", entry => CsvCell.OfNumber(entry.PermitTypeVersion)),
        new("state", entry => entry.State),
        new("outcome", entry => entry.Outcome ?? ""),
        new("listed_on", entry => CsvCell.OfDay(entry.ListedOn == PublicPermit.NoDay ? null : entry.ListedOn)),
        new("received_on", entry => CsvCell.OfDay(entry.ReceivedOn)),
        new("valid_from", entry => CsvCell.OfDay(entry.ValidFrom)),
        new("last_day", entry => CsvCell.OfDay(entry.LastDay)),
        new("decided_on", entry => CsvCell.OfDay(entry.DecidedOn)),
        new("notified_on", entry => CsvCell.OfDay(entry.NotifiedOn)),
        new("days_to_decision", entry => CsvCell.OfNumber(entry.DaysToDecision)),
        new("withdrawn_on", entry => CsvCell.OfDay(entry.WithdrawnOn)),
        new("permit_number", entry => CsvCell.OfText(entry.Permit?.Number)),
        new("permit_issued_on", entry => CsvCell.OfDay(entry.Permit?.IssuedOn)),
        new("permit_valid_until", entry => CsvCell.OfDay(entry.Permit?.ValidUntil)),
        new("site_address", entry => CsvCell.OfText(entry.SiteAddress?.Text)),
        new("description", entry => CsvCell.OfText(entry.Description?.Text)),
        new("reasons", entry => CsvCell.OfText(entry.Reasons?.Text)),
        new("import_source", entry => entry.Import?.Source ?? ""),
        new("import_batch", entry => entry.Import?.BatchId.ToString() ?? ""),
        new(
            "status_as_given",
            entry => CsvCell.OfText(entry.Import?.StatusAsGiven ?? entry.Import?.Part(PublicImport.Status))
        ),
        new("decision_as_given", entry => CsvCell.OfText(entry.Import?.DecisionAsGiven)),
        new("issued_on_as_given", entry => CsvCell.OfDay(entry.Import?.IssuedOn)),
        new("completed_on_as_given", entry => CsvCell.OfDay(entry.Import?.CompletedOn)),
    ];

    public static CsvFile<PublicPermit> Of(PublicRegister register, RegisterSearch search) =>
        new("permits", Columns, register, (session, stop) => new PublicPermits(session).All(search, stop));
}
