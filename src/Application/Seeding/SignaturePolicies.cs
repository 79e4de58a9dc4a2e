using Sijil.Application.Governance.Acts;
using Sijil.Application.Signatures.Levels;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Application.Seeding;

/// <summary>The policies on signatures that a register begins with: two laws as examples, each resting on the clauses that its levels name.</summary>
internal static class SignaturePolicies
{
    public static readonly IReadOnlyList<SignaturePolicyForm> All =
    [
        First(ExamplePolicies.EuropeanUnion),
        First(ExamplePolicies.Algeria),
    ];

    private static SignaturePolicyForm First(PolicyTerms terms) =>
        new(terms, 1, [.. terms.Levels.Select(level => new CitationForm(level.Act, level.Clause)).Distinct()]);
}
