using System.ComponentModel;
using Sijil.Domain.Governance.Acts;
using Sijil.Projections.Governance;

namespace Sijil.Api.OpenData;

/// <summary>The acts of law in the register.</summary>
public sealed record PublicActs(
    [property: Description("The number of an event; every act entered up to that one is there.")] long AsOf,
    IReadOnlyList<PublicActs.Entry> Items
)
{
    /// <summary>An act as it stands in the register.</summary>
    public sealed record Entry(
        string Act,
        LawWording Title,
        DateOnly InForceFrom,
        DateOnly? RepealedFrom,
        [property: Description("How many versions it has had.")] int Versions
    );

    internal static PublicActs Of(long asOf, IEnumerable<LegalActEntry> acts) =>
        new(
            asOf,
            [.. acts.Select(act => new Entry(act.Act, act.Title, act.InForceFrom, act.RepealedFrom, act.Versions))]
        );
}

/// <summary>An act as it reads on a day.</summary>
public sealed record PublicAct(
    [property: Description("The number of an event; everything recorded up to that one is in it.")] long AsOf,
    string Act,
    LawWording Title,
    DateOnly On,
    bool InForce,
    [property: Description("The version of the act's stream that is shown, as decisions cite it.")] long Version,
    [property: Description("The newest version of the act's stream.")] long NewestVersion,
    IReadOnlyList<LegalChange> Changes,
    LegalChange? Repeal,
    IReadOnlyList<PublicAct.Clause> Clauses
)
{
    /// <summary>What the act says in one clause.</summary>
    public sealed record Clause(string Name, int Version, DateOnly From, IReadOnlyDictionary<string, Text> Texts);

    /// <summary>The exact text in one language.</summary>
    public sealed record Text(
        string Words,
        [property: Description("SHA-256 of the text in UTF-8, base64url; also its address under `/api/public/files/`.")]
            string Digest
    );

    internal static PublicAct Of(ActDetails found)
    {
        var act = found.Known.Act;
        return new(
            found.AsOf,
            act.Address,
            act.Title,
            found.On,
            act.IsInForce(found.On),
            act.StreamVersion,
            found.Newest,
            act.Versions,
            act.Repeal,
            [.. found.Clauses.Select(clause => Of(clause, found.Texts))]
        );
    }

    private static Clause Of(ClauseVersion clause, IReadOnlyDictionary<string, string> texts) =>
        new(
            clause.Clause,
            clause.Version,
            clause.From,
            clause.Texts.ToDictionary(text => text.Key, text => new Text(texts[text.Value.Digest], text.Value.Digest))
        );
}
