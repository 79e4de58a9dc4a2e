namespace Sijil.Domain.Signatures.Levels;

/// <summary>A level that the law of a country knows, and what it is worth there.</summary>
/// <param name="Act">The address of the act that says so.</param>
/// <param name="Clause">Where in it.</param>
public sealed record PolicyLevel(SignatureLevel Level, LegalEffect Effect, string Act, string Clause);
