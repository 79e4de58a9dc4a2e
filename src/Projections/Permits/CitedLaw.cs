using System.Text.Json;
using System.Text.Json.Nodes;
using Sijil.Domain.Governance.Acts;

namespace Sijil.Projections.Permits;

/// <summary>An act, or one clause of it, as decisions cite it.</summary>
/// <param name="Act">The address of the act, such as <c>dz/law/2015/15-04</c>.</param>
/// <param name="Clause">One clause, or null for any.</param>
public sealed record CitedLaw(string Act, string? Clause)
{
    /// <summary>Reads an address, with the clause behind a number sign as in an address of the web: <c>dz/law/2015/15-04#art_12</c>.</summary>
    /// <returns>Null where it is none.</returns>
    public static CitedLaw? Of(string text) =>
        text.Split('#') switch
        {
            [var act] when ActAddress.IsAddress(act) => new(act, null),
            [var act, var clause] when ActAddress.IsAddress(act) && ActAddress.IsClause(clause) => new(act, clause),
            _ => null,
        };

    /// <summary>What the stored basis of a decision contains if it cites this.</summary>
    internal string Json
    {
        get
        {
            var cited = new JsonObject { [Name(nameof(LegalBasis.Act))] = Act };
            if (Clause is not null)
                cited[Name(nameof(LegalBasis.Clause))] = Clause;
            return new JsonArray(cited).ToJsonString();
        }
    }

    private static string Name(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
