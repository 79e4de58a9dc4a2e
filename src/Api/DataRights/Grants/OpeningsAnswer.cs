using System.ComponentModel;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Api.DataRights.Grants;

/// <summary>A stretch of what was read of a person.</summary>
public sealed record OpeningsAnswer(
    IReadOnlyList<OpeningItem> Items,
    [property: Description("All openings, whatever the page.")] long Total,
    [property: Description("Where the list goes on; null at its end.")] string? Next
);

/// <summary>One opening of a person's values, told to that person.</summary>
public sealed record OpeningItem(
    DateTimeOffset OpenedAt,
    [property: Description("Who read them: the municipality itself or another body.")] Wording Body,
    [property: Description("Why, in plain words.")] Wording Reason,
    Wording Purpose,
    [property: Description("The names of the fields that were read.")] IReadOnlyList<string> Fields,
    [property: Description("The kind of basis; null inside the house, where the law tells it.")] LawfulBasis? Basis,
    [property: Description("The law it rests on as a line of text; null where its clauses are told instead.")]
        string? LegalBasis,
    [property: Description("The clauses the grant rests on; null inside the house, and of grants that name a text.")]
        IReadOnlyList<ToldLaw>? Law
);
