using System.ComponentModel;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Api.Governance.Acts;

/// <summary>An act with all it has said, as the register knows it.</summary>
public sealed record LegalActAnswer(
    Guid Id,
    string Act,
    long StreamVersion,
    LawWording Title,
    IReadOnlyList<LegalChange> Versions,
    LegalChange? Repeal,
    IReadOnlyList<LegalActAnswer.SaidClause> Clauses
)
{
    /// <summary>What one version says in one clause.</summary>
    public sealed record SaidClause(
        string Clause,
        int Version,
        DateOnly From,
        [property: Description("By language: the digest of the text, which is found at `/api/public/files/{digest}`.")]
            IReadOnlyDictionary<string, ClauseText> Texts
    );

    internal static LegalActAnswer Of(LegalAct act) =>
        new(
            act.Id.Value,
            act.Address,
            act.StreamVersion,
            act.Title,
            act.Versions,
            act.Repeal,
            [
                .. act
                    .Clauses.OrderBy(said => said.Clause, ClauseOrder.Natural)
                    .ThenBy(said => said.Version)
                    .Select(said => new SaidClause(said.Clause, said.Version, said.From, said.Texts)),
            ]
        );
}
