using Npgsql;

namespace Sijil.Api.Tests.Governance.Proposals;

/// <summary>What somebody who has the whole database finds of those who took part in one proposal, and of persons elsewhere.</summary>
internal sealed record Trail
{
    private const string Support = "governance.support-%";

    private static readonly string[] Vault =
    [
        "identity",
        "resident",
        "disclosure",
        "subject_key",
        "decision_key",
        "municipality_key",
    ];

    /// <summary>Events of supports, whole rows as text.</summary>
    public required IReadOnlyList<string> Supports { get; init; }

    /// <summary>What was answered to the requests that gave them.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    public required IReadOnlyList<string> Pseudonyms { get; init; }

    public required IReadOnlyList<string> Streams { get; init; }

    public required IReadOnlyList<string> Correlations { get; init; }

    public required IReadOnlyList<string?> Causations { get; init; }

    public required IReadOnlyList<string> SupportTransactions { get; init; }

    public required IReadOnlyList<string> Subjects { get; init; }

    public required IReadOnlyList<string> RollDigests { get; init; }

    public required IReadOnlyList<string> RowDigests { get; init; }

    public required IReadOnlyList<string> RollTransactions { get; init; }

    /// <summary>The digests in the order in which the rows lie on disk.</summary>
    public required IReadOnlyList<string> RollOnDisk { get; init; }

    /// <summary>Of all that was ever opened: streams, events and subjects.</summary>
    public required IReadOnlyList<string> Openings { get; init; }

    public required IReadOnlyList<string> OtherCorrelations { get; init; }

    public required IReadOnlyList<string> OtherCausations { get; init; }

    /// <summary>Everything that persons left: their events, the answers to their requests, the vault.</summary>
    public required IReadOnlyList<string> OtherRows { get; init; }

    /// <summary>Rows of the vault that a transaction wrote in which somebody took part.</summary>
    public required IReadOnlyList<string> TouchedByParticipation { get; init; }

    public static async Task<Trail> Of(Petition petition, Guid proposal)
    {
        await using var connection = await RegisterHost.Connect(petition.Host.Database.Embedded!.Connections.Superuser);
        var town = $"'{petition.Municipality}'";
        var given = $"events.mt_events e where tenant_id = {town} and type like '{Support}'";
        var these = $"{given} and data ->> 'proposalId' = '{proposal}'";
        var others =
            $"events.mt_events e where tenant_id = {town} and type not like '{Support}' and type not like 'governance.threshold-%'";
        var answers = $"documents.mt_doc_recordedanswer a where tenant_id = {town}";
        var ofSupports = $"(data ->> 'streamId')::uuid in (select stream_id from {given})";
        var roll = $"vault.resident where municipality = {town}";
        return new()
        {
            Supports = await Texts($"select e::text from {these} order by seq_id"),
            Answers = await Texts($"select a::text from {answers} and {ofSupports}"),
            Pseudonyms = await Texts($"select headers ->> 'actor' from {these}"),
            Streams = await Texts($"select stream_id::text from {these}"),
            Correlations = await Texts($"select correlation_id from {these}"),
            Causations = await Texts($"select coalesce(causation_id, '') from {these}") is { } causes
                ? [.. causes.Select(cause => cause.Length == 0 ? null : cause)]
                : [],
            SupportTransactions = await Texts($"select xmin::text from {these}"),
            Subjects = await Texts($"select subject::text from vault.identity where municipality = {town}"),
            RollDigests = await Texts($"select encode(digest, 'hex') from {roll}"),
            RowDigests = await Texts($"select encode(row_digest, 'hex') from {roll}"),
            RollTransactions = await Texts($"select xmin::text from {roll}"),
            RollOnDisk = await Texts($"select encode(digest, 'hex') from {roll} order by ctid"),
            Openings = await Texts(
                $"select unnest(array[stream_id::text, id::text, data ->> 'subject']) from {others} and type like 'data-rights.disclosure-%'"
            ),
            OtherCorrelations = await Texts(
                $"select distinct correlation_id from {others} and length(correlation_id) >= 32"
            ),
            OtherCausations = await Texts($"select distinct causation_id from {others} and length(causation_id) >= 16"),
            OtherRows =
            [
                .. await Texts($"select e::text from {others}"),
                .. await Texts($"select a::text from {answers} and not {ofSupports}"),
                .. await Texts($"select v::text from vault.identity v where municipality = {town}"),
                .. await Texts($"select v::text from vault.resident v where municipality = {town}"),
                .. await Texts($"select v::text from vault.disclosure v where municipality = {town}"),
                .. await Texts($"select v::text from vault.subject_key v where municipality = {town}"),
            ],
            TouchedByParticipation = await Texts(
                string.Join(
                    " union all ",
                    Vault.Select(table =>
                        $"select v::text from vault.{table} v where xmin::text in (select xmin::text from {given})"
                    )
                )
            ),
        };

        async Task<IReadOnlyList<string>> Texts(string query)
        {
            await using var command = new NpgsqlCommand(query, connection);
            await using var rows = await command.ExecuteReaderAsync();
            var texts = new List<string>();
            while (await rows.ReadAsync())
                texts.Add(rows.GetString(0));
            return texts;
        }
    }
}
