namespace Sijil.Application;

/// <summary>
/// Remembers what a request was answered, in the transaction that recorded its facts, so that a repetition is answered alike
/// and recorded once. Holds no personal value. Forgotten after <see cref="Kept"/>.
/// </summary>
public sealed record RecordedAnswer(
    string Id,
    string BodyDigest,
    Guid StreamId,
    long Version,
    IReadOnlyList<Guid> EventIds,
    DateTimeOffset RecordedAt
)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(72);

    public Outcome AnswerTo(RepeatableRequest request) =>
        request.BodyDigest == BodyDigest ? new Outcome.Recorded(StreamId, Version, EventIds) : new Outcome.KeyReused();
}
