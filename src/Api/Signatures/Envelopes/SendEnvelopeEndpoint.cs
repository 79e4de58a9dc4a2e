using System.ComponentModel;
using FluentValidation;
using Sijil.Api.Http;
using Sijil.Api.Security;
using Sijil.Application;
using Sijil.Application.Signatures.Envelopes;
using Sijil.Domain.Signatures.Envelopes;

namespace Sijil.Api.Signatures.Envelopes;

public sealed record SendEnvelopeRequest(
    [property: Description("From this moment on nothing is signed; within 366 days.")] DateTimeOffset ExpiresAt,
    [property: Description("Days from the invitation to the first reminder, and from one reminder to the next.")]
        ReminderPlan Reminders
);

internal sealed class SendEnvelopeShape : AbstractValidator<SendEnvelopeRequest>
{
    public SendEnvelopeShape() => RuleFor(request => request.Reminders).NotNull();
}

internal static class SendEnvelopeEndpoint
{
    public static void Map(IEndpointRouteBuilder envelopes) =>
        envelopes
            .MapChange("/{id:guid}/sending", Post)
            .RequireRole(Roles.Clerk)
            .WithExample(new SendEnvelopeRequest(new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero), EnvelopeShapes.Reminders))
            .WithName("SendEnvelope")
            .WithSummary("Freezes an envelope and invites those whose turn it is")
            .WithDescription("From here on neither documents nor signers nor their order change.");

    private static Task<Outcome> Post(
        Guid id,
        SendEnvelopeRequest request,
        SendEnvelopeHandler handler,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        handler.Handle(new(id), new(request.ExpiresAt.ToUniversalTime(), request.Reminders), instruction, cancellation);
}
