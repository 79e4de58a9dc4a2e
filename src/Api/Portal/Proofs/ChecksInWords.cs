namespace Sijil.Api.Portal.Proofs;

/// <summary>The steps of a check that the reader's browser does, with everything that it may have to say of each.</summary>
/// <param name="Prefix">Of the texts.</param>
/// <param name="Log">The path of the log.</param>
/// <param name="Proof">Where the proof is fetched.</param>
/// <param name="Steps">Each with its possible results.</param>
internal sealed record ChecksInWords(
    PageText Text,
    string Prefix,
    string Log,
    string Proof,
    IReadOnlyList<(string Step, IReadOnlyList<string> Results)> Steps
);
