using Sijil.Api.Http;
using Sijil.Projections.Governance.Proposals;

namespace Sijil.Api.OpenData;

/// <summary>All published proposals, as they read now and with what counts, as comma-separated values.</summary>
internal static class ProposalsFile
{
    private static readonly IReadOnlyList<CsvColumn<PublicProposal>> Columns =
    [
        new("id", entry => entry.Id.ToString()),
        new("phase", entry => entry.Phase),
        new("revision", entry => CsvCell.OfNumber(entry.Revision)),
        new("title", entry => CsvCell.OfText(entry.Revisions[^1].Title.Text)),
        new("text", entry => CsvCell.OfText(entry.Revisions[^1].Text.Text)),
        new("rules", entry => CsvCell.OfText(entry.Rules)),
        new("rules_version", entry => CsvCell.OfNumber(entry.RulesVersion)),
        new("first_day", entry => CsvCell.OfDay(entry.FirstDay)),
        new("last_day", entry => CsvCell.OfDay(entry.LastDay)),
        new("threshold", entry => CsvCell.OfNumber(entry.Threshold)),
        new("residents", entry => CsvCell.OfNumber(entry.Residents())),
        new("others", entry => CsvCell.OfNumber(entry.Others())),
        new("threshold_reached_at", entry => CsvCell.OfMoment(entry.Crossing?.At)),
        new("closed_on", entry => CsvCell.OfDay(entry.ClosedOn)),
        new("withdrawn_on", entry => CsvCell.OfDay(entry.WithdrawnOn)),
        new("withdrawal_reason", entry => entry.WithdrawalReason is { } reason ? KebabEnumConverter.Name(reason) : ""),
        new("objections_until", entry => CsvCell.OfDay(entry.ObjectionsUntil)),
        new("is_key_destroyed", entry => entry.IsKeyDestroyed ? "true" : "false"),
    ];

    /// <param name="phase">One of <see cref="PublicProposalPhase"/>, or null for all.</param>
    public static CsvFile<PublicProposal> Of(PublicRegister register, string? phase) =>
        new("proposals", Columns, register, (session, stop) => new PublicProposals(session).All(phase, stop));
}
