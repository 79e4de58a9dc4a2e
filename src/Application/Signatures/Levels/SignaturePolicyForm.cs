using Sijil.Application.Governance.Acts;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Application.Signatures.Levels;

/// <summary>A version of a policy as it is to be published.</summary>
/// <param name="Version">The number it is to have; the first is one.</param>
public sealed record SignaturePolicyForm(PolicyTerms Terms, int Version, IReadOnlyList<CitationForm> Basis);
