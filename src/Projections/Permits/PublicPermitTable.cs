namespace Sijil.Projections.Permits;

/// <summary>How the public register lies in its table.</summary>
internal static class PublicPermitTable
{
    /// <summary>The words of an entry. They are ready made: a text configuration of PostgreSQL would split and stem them its own way.</summary>
    public const string Words = "array_to_tsvector(string_to_array((data ->> 'search'::text), ' '::text))";

    /// <summary>The clauses that decisions rest on.</summary>
    public const string Basis = "(data -> 'basis'::text)";

    public static readonly DocumentTable<PublicPermit> Table = new DocumentTable<PublicPermit>(
        "public_permit",
        nameof(PublicPermit.Number),
        nameof(PublicPermit.PermitType),
        nameof(PublicPermit.State),
        nameof(PublicPermit.ListedOn),
        nameof(PublicPermit.Outcome),
        nameof(PublicPermit.DecidedOn),
        nameof(PublicPermit.DaysToDecision)
    )
        .Index("number", "number")
        .Index("date", "listed_on", "id")
        .Index("type", "permit_type", "listed_on", "id")
        .Index("state", "state", "listed_on", "id")
        .InvertedIndex("words", Words)
        .InvertedIndex("basis", Basis);
}
