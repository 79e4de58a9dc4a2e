using Sijil.Domain.DataRights;

namespace Sijil.Domain.Permits;

/// <summary>What a source says that anyone may read. All of it is public, so no name, address or free text ever enters.</summary>
/// <remarks>
/// What the source does not say is null: no issue is inferred from a completion, no decision from a status. Codes stand as
/// given, where they are in a list known here or look like codes; beside them stands what they mean here, where that is known.
/// </remarks>
public sealed record ImportedFacts(
    string? StatusAsGiven,
    ImportedStatus? Status,
    string? TypeAsGiven,
    DateOnly? AppliedOn = null,
    DateOnly? ValidFrom = null,
    DateOnly? IssuedOn = null,
    DateOnly? CompletedOn = null,
    string? DecisionAsGiven = null,
    PermitOutcome? Decision = null,
    DateOnly? DecidedOn = null,
    DateOnly? WithdrawnOn = null,
    IReadOnlyList<ImportedStep>? Timeline = null
);

/// <summary>What else a source says.</summary>
/// <param name="Details">By the source's own column names, as given: amounts, codes, counts, and nothing that is none. Not public.</param>
/// <param name="Parties">Whoever the source names, sealed.</param>
/// <param name="AsGiven">A JSON object with the status, the type and the details that the source says in words that are no codes.</param>
/// <param name="Site">A JSON object with the address and what locates it.</param>
public sealed record ImportedContent(
    IReadOnlyDictionary<string, string>? Details,
    IReadOnlyList<ImportedParty> Parties,
    PublicDisclosure? AsGiven,
    PublicDisclosure? Site,
    PublicDisclosure? Description
)
{
    public static readonly ImportedContent None = new(null, [], null, null, null);
}
