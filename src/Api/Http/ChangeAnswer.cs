using System.ComponentModel;
using Sijil.Application;

namespace Sijil.Api.Http;

/// <summary>The answer to a recorded change. It follows from what was recorded alone, so that a repetition gets the same bytes.</summary>
public sealed record ChangeAnswer(
    [property: Description("The record that was changed or made.")] Guid StreamId,
    [property: Description("Its version now: the next change sends it as `If-Match`.")] long Version,
    [property: Description("The facts that were recorded, in order.")] IReadOnlyList<Guid> EventIds
)
{
    public static ChangeAnswer Of(Outcome.Recorded recorded) =>
        new(recorded.StreamId, recorded.Version, recorded.EventIds);
}
