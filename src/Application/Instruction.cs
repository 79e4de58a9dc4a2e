namespace Sijil.Application;

/// <summary>What accompanies every command: where it applies, who gives it, what it follows from, and how it may be repeated.</summary>
/// <param name="Municipality">The tenant; nothing outside it is read or written.</param>
/// <param name="Correlation">Joins everything that one request set off.</param>
/// <param name="Causation">The event or message that this command answers to; null where a person began.</param>
/// <param name="Request">Makes a repetition harmless; null for commands that do not come over HTTP.</param>
/// <param name="ExpectedVersion">
/// The version of the stream that the sender saw. Where another one is found nothing is recorded. Null where the sender has not
/// seen the stream: then the command is simply decided on what is there.
/// </param>
public sealed record Instruction(
    string Municipality,
    Actor Actor,
    string Correlation,
    string? Causation = null,
    RepeatableRequest? Request = null,
    long? ExpectedVersion = null
);

/// <summary>A request under the sender's <c>Idempotency-Key</c>.</summary>
/// <param name="Id">A digest of person, route and key: the same request of the same person has the same id.</param>
/// <param name="BodyDigest">HMAC-SHA-256 of the body under the municipality's key, because what is in a body can be guessed.</param>
public sealed record RepeatableRequest(string Id, string BodyDigest);
