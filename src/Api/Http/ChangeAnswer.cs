using System.ComponentModel;
using Sijil.Api.Portal.Proofs;
using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>The answer to a recorded change. It follows from what was recorded alone, so that a repetition gets the same bytes.</summary>
public sealed record ChangeAnswer(
    [property: Description("The record that was changed or made.")] Guid StreamId,
    [property: Description("Its version now: the next change sends it as `If-Match`.")] long Version,
    [property: Description("The facts that were recorded, in order.")] IReadOnlyList<Guid> EventIds,
    [property: Description(
        "The page that shows what was recorded, what happens next, and the proof once it is ready; null where nothing was."
    )]
        string? Receipt
)
{
    public static ChangeAnswer Of(Outcome.Recorded recorded) =>
        new(
            recorded.StreamId,
            recorded.Version,
            recorded.EventIds,
            recorded.EventIds is [var first, ..] ? ReceiptPage.PathOf(first) : null
        );
}
