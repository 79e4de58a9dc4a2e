using Sijil.Application.Signatures.Validation;

namespace Sijil.Api.Portal;

/// <summary>A verdict as the page explains it.</summary>
/// <param name="All">What was found of the file that it stands in.</param>
internal sealed record SignatureInWords(SignatureCheckPage Page, SignatureVerdicts All, SignatureVerdict Verdict);
