using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Adds a slot for a person to an envelope that has not been sent.</summary>
public sealed record AssignSigner(
    EnvelopeId EnvelopeId,
    SubjectId Signer,
    int Order,
    SignatureLevel RequiredLevel,
    bool MayDelegate,
    SubjectId AssignedBy
)
{
    public static Decision<EnvelopeEvent> Decide(AssignSigner command, Envelope envelope, DateTimeOffset now) =>
        command switch
        {
            _ when envelope.WhyNotDraft() is { } obstacle => obstacle,
            { Order: < 1 } => EnvelopeRejections.OrderOutOfRange,
            _ when !envelope.Policy!.Knows(command.RequiredLevel) => EnvelopeRejections.LevelUnknown,
            _ when envelope.HasSigner(command.Signer) => EnvelopeRejections.SignerAlreadyAssigned,
            _ => new SignerAssigned(
                command.EnvelopeId,
                new(
                    envelope.Slots.Count + 1,
                    command.Order,
                    command.RequiredLevel,
                    command.Signer,
                    command.MayDelegate
                ),
                command.AssignedBy,
                now
            ),
        };
}
