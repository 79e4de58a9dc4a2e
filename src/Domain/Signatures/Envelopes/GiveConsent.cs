using Sijil.Domain.DataRights;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>The signer agrees to sign electronically, to a text.</summary>
/// <param name="TextDigest">SHA-256, base64url, of the text that they were shown: one of <see cref="ConsentTexts"/>.</param>
public sealed record GiveConsent(SlotId SlotId, string TextDigest, SubjectId GivenBy)
{
    public static Decision<SlotEvent> Decide(GiveConsent command, Slot slot, Envelope envelope, DateTimeOffset now) =>
        command switch
        {
            _ when slot.WhyNotActing(command.GivenBy, envelope, now) is { } obstacle => obstacle,
            _ when slot.ConsentDigest is not null => EnvelopeRejections.ConsentAlreadyGiven,
            _ when !ConsentTexts.Include(command.TextDigest) => EnvelopeRejections.ConsentTextUnknown,
            _ => new ConsentGiven(command.SlotId, slot.Envelope, command.TextDigest, command.GivenBy, now),
        };
}
