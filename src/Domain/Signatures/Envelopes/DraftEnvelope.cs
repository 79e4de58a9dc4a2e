using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Begins an envelope under the newest version of a policy.</summary>
public sealed record DraftEnvelope(EnvelopeId EnvelopeId, SubjectId DraftedBy)
{
    public static Decision<EnvelopeEvent> Decide(
        DraftEnvelope command,
        Envelope envelope,
        SignaturePolicy policy,
        DateTimeOffset now
    ) =>
        envelope.Phase != EnvelopePhase.Unknown ? EnvelopeRejections.AlreadyDrafted
        : policy.Newest() is { } newest ? new EnvelopeDrafted(command.EnvelopeId, newest, command.DraftedBy, now)
        : LevelRejections.PolicyNotFound;
}
