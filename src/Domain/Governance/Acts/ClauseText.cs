using System.Collections.Immutable;

namespace Sijil.Domain.Governance.Acts;

/// <summary>The exact text of a clause in one language: a public file, named by its digest.</summary>
/// <param name="Digest">SHA-256 over the UTF-8 bytes, base64url.</param>
/// <param name="Length">Of the file, in bytes.</param>
public sealed record ClauseText(string Digest, int Length);

/// <summary>What an act is to say in one clause, in each of the languages it says it in.</summary>
public sealed record ClauseWording(string Clause, ImmutableSortedDictionary<string, ClauseText> Texts);
