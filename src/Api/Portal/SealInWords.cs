using Sijil.Api.Portal.Proofs;
using Sijil.Projections.Permits;

namespace Sijil.Api.Portal;

/// <summary>A decision under seal: what of it can be downloaded, and how to check it.</summary>
/// <param name="Page">The page on which it is shown.</param>
/// <param name="Seal">Null where there is none.</param>
/// <param name="Proofs">Where it can be verified.</param>
/// <param name="IsExpected">Whether there should be one, so that its absence is said.</param>
internal sealed record SealInWords(PortalPage Page, PublicSeal? Seal, ProofLinks Proofs, bool IsExpected);
