namespace Sijil.Domain;

/// <summary>A broken rule.</summary>
/// <param name="Code">
/// Names the rule, such as <c>permits.own-application</c>. It is part of the public API and never changes; the texts
/// that readers see are translations kept under this code, and <c>docs/rules</c> gives the rule and its legal basis.
/// A code that ends in <c>.not-found</c> says that the thing acted upon does not exist for the person who acts.
/// </param>
public sealed record Rejection(string Code);
