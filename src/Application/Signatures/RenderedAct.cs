namespace Sijil.Application.Signatures;

/// <summary>A published act as it is sealed.</summary>
/// <param name="Document">For people.</param>
/// <param name="Statement">For programs: the same as canonical JSON.</param>
public sealed record RenderedAct(PublicDocument Document, PublicDocument Statement);

/// <summary>A document as the exact bytes that everyone gets. It holds no personal value.</summary>
public sealed record PublicDocument(byte[] Content, string MediaType);
