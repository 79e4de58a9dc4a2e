using System.Text.Json;
using Marten;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance.Proposals;
using Sijil.Domain.Permits;

namespace Sijil.Projections.Permits;

/// <summary>The published texts behind some commitments, as they are at this moment.</summary>
/// <remarks>
/// A text is published in the transaction that records its commitment, so whoever sees the event finds it. One that is missing
/// has been withdrawn since; one that does not open its commitment was put there by someone else. Neither is shown.
/// </remarks>
public sealed class PublicTexts(IReadOnlyDictionary<string, string> disclosures)
{
    public static readonly PublicTexts None = new(new Dictionary<string, string>());

    private static readonly string[] PartNames = ["address", "description", "community", "postcode"];

    public PublicText Of(PublicDisclosure disclosure) =>
        new(disclosure.Commitment, Opened(disclosure) is { } value ? Words(value) : null);

    /// <summary>The same for a whole whose parts are about different things.</summary>
    public PublicParts PartsOf(PublicDisclosure disclosure) =>
        new(disclosure.Commitment, Opened(disclosure) is { } value ? Parts(value) : null);

    /// <summary>Reads what all these events of permits refer to in one query.</summary>
    public static Task<PublicTexts> Load(
        IQuerySession session,
        IEnumerable<object> facts,
        CancellationToken cancellation
    ) => Load(session, facts.SelectMany(In), cancellation);

    /// <summary>Reads all these texts in one query.</summary>
    public static async Task<PublicTexts> Load(
        IQuerySession session,
        IEnumerable<PublicDisclosure> disclosures,
        CancellationToken cancellation
    )
    {
        var commitments = disclosures.Select(disclosure => disclosure.Commitment).Distinct().ToArray();
        if (commitments.Length == 0)
            return None;

        var statement = new Statement(session);
        var found = new Dictionary<string, string>();
        var rows = statement.Rows(
            $"select commitment, disclosure from vault.public_disclosure where municipality = {Statement.Municipality} and commitment = any({statement.Value(commitments)})",
            cancellation
        );
        await foreach (var row in rows)
            found.Add(row.GetString(0), row.GetString(1));
        return new(found);
    }

    private static IEnumerable<PublicDisclosure> In(object fact) =>
        fact switch
        {
            ApplicationDeclaredValid e => [e.SiteAddress, e.Description],
            DecisionNotified e => [e.Reasons],
            ProposalPublished e => [e.Title, e.Text],
            ProposalRevised e => [e.Title, e.Text],
            RecordImported e => In(e.Content),
            ImportedRecordRevised e => In(e.Content),
            _ => [],
        };

    private static IEnumerable<PublicDisclosure> In(ImportedContent content) =>
        new[] { content.AsGiven, content.Site, content.Description }.OfType<PublicDisclosure>();

    private JsonElement? Opened(PublicDisclosure disclosure) =>
        disclosures.GetValueOrDefault(disclosure.Commitment) is { } text
        && Disclosure.CommitmentOf(text) == disclosure.Commitment
            ? JsonElement.Parse(Disclosure.Parse(text).ValueJson)
            : null;

    private static Dictionary<string, string>? Parts(JsonElement whole) =>
        whole.ValueKind == JsonValueKind.Object
            ? whole
                .EnumerateObject()
                .Where(part => part.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(part => part.Name, part => part.Value.GetString()!)
            : null;

    /// <summary>A text, or the parts of a whole that people name it by; coordinates are for programs.</summary>
    private static string? Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object when Named(value) is { Length: > 0 } place => place,
            _ => null,
        };

    /// <summary>Each part once: some sources write the postcode into the address as well.</summary>
    private static string Named(JsonElement place) =>
        PartNames
            .Select(name => place.TryGetProperty(name, out var part) ? part.GetString() : null)
            .OfType<string>()
            .Aggregate(
                "",
                (named, part) => named.EndsWith(part, StringComparison.Ordinal) ? named : Joined(named, part)
            );

    private static string Joined(string named, string part) => named.Length == 0 ? part : $"{named}, {part}";
}
