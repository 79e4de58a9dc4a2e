using System.ComponentModel;
using Marten;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Domain.Signatures.Envelopes;
using Sijil.Projections.Signatures;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record EnvelopesAnswer(
    IReadOnlyList<EnvelopeEntry> Items,
    [property: Description("Where the list goes on; null at its end.")] string? Next
);

/// <summary>An envelope, and what has happened in the slots that were opened.</summary>
public sealed record EnvelopeAnswer(EnvelopeEntry Envelope, IReadOnlyList<EnvelopeAnswer.Progress> Slots)
{
    public sealed record Progress(
        int Number,
        SlotStage Stage,
        DateTimeOffset InvitedAt,
        bool HasConsented,
        bool HasCertificate,
        bool IsDelegated,
        int Reminders,
        DateTimeOffset? SignedAt,
        RefusalReason? RefusalReason
    );

    internal static EnvelopeAnswer Of(EnvelopeEntry envelope, IEnumerable<SlotEntry> slots) =>
        new(
            envelope,
            [
                .. slots.Select(slot => new Progress(
                    slot.Number,
                    slot.Stage,
                    slot.InvitedAt,
                    slot.ConsentDigest is not null,
                    slot.HasCertificate,
                    slot.IsDelegated,
                    slot.Reminders,
                    slot.SignedAt,
                    slot.RefusalReason
                )),
            ]
        );
}

internal static class ReadEnvelopesEndpoint
{
    private const int DefaultSize = 50;

    public static void Map(IEndpointRouteBuilder envelopes)
    {
        envelopes
            .MapRead("", GetAll)
            .RequireRole(Roles.Clerk)
            .WithName("ReadEnvelopes")
            .WithSummary("The envelopes of one's unit, the newest first")
            .Produces<EnvelopesAnswer>();
        envelopes
            .MapRead("/{id:guid}", Get)
            .RequireRole(Roles.Clerk)
            .WithName("ReadEnvelope")
            .WithSummary("An envelope of one's unit, and how far its signers are")
            .WithDescription(
                "The `ETag` is the version that the next change sends as `If-Match`. What has happened in the slots moves apart from it, so 304 says only "
                    + "that the envelope is the same."
            )
            .Produces<EnvelopeAnswer>();
    }

    private static async Task<IResult> GetAll(
        string? cursor,
        int? limit,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        if (limit is < 1 or > 100)
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);

        await using var session = store.QuerySession(instruction.Municipality);
        try
        {
            var unit = instruction.Actor.Unit ?? "";
            var page = await new EnvelopeEntries(session).Of(unit, cursor, limit ?? DefaultSize, cancellation);
            return Results.Json(new EnvelopesAnswer(page.Items, page.Next), RequestJson.Options);
        }
        catch (FormatException)
        {
            return OutcomeAnswer.To(RequestProblems.ParameterMalformed);
        }
    }

    private static async Task<IResult> Get(
        Guid id,
        Instruction instruction,
        IDocumentStore store,
        CancellationToken cancellation
    )
    {
        await using var session = store.QuerySession(instruction.Municipality);
        var unit = instruction.Actor.Unit ?? "";
        return await new EnvelopeEntries(session).Find(id, unit, cancellation) is { } found
            ? new VersionedResult<EnvelopeAnswer>(
                EnvelopeAnswer.Of(found, await new SlotEntries(session).In(found, cancellation)),
                found.StreamVersion
            )
            : OutcomeAnswer.To(EnvelopeRejections.NotFound);
    }
}
