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
        "The page that shows what was recorded, what happens next, and the proof once it is ready; null where nothing was, or where the portal here is another municipality's."
    )]
        string? Receipt
)
{
    /// <param name="hasPortal">Whether the portal of this host is that of the municipality.</param>
    public static ChangeAnswer Of(Outcome.Recorded recorded, bool hasPortal) =>
        new(
            recorded.StreamId,
            recorded.Version,
            recorded.EventIds,
            hasPortal && recorded.EventIds is [var first, ..] ? ReceiptPage.PathOf(first) : null
        );
}
