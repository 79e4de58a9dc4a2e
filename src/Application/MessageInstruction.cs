using Wolverine;

namespace Sijil.Application;

internal static class MessageInstruction
{
    /// <summary>What follows from a message is done by the clock: in the message's municipality, joined to what set it off.</summary>
    public static Instruction Instruct(this Envelope message) =>
        message.TenantId is { } municipality
            ? SystemActor.Instruct(municipality, message.CorrelationId ?? message.Id.ToString(), message.Id.ToString())
            : throw new InvalidOperationException($"The message {message.MessageType} belongs to no municipality.");
}
