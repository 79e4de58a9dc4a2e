using Sijil.Domain.DataRights;
using Sijil.Domain.Signatures.Levels;

namespace Sijil.Domain.Signatures.Envelopes;

/// <summary>Begins an envelope under the newest version of a policy.</summary>
/// <param name="Unit">Whose envelope it is: outside this unit it does not exist, except for those who are to sign.</param>
public sealed record DraftEnvelope(EnvelopeId EnvelopeId, string Unit, SubjectId DraftedBy)
{
    public static Decision<EnvelopeEvent> Decide(
        DraftEnvelope command,
        Envelope envelope,
        SignaturePolicy policy,
        DateTimeOffset now
    ) =>
        envelope.Phase != EnvelopePhase.Unknown ? EnvelopeRejections.AlreadyDrafted
        : policy.Newest() is { } newest
            ? new EnvelopeDrafted(command.EnvelopeId, newest, command.Unit, command.DraftedBy, now)
        : LevelRejections.PolicyNotFound;
}
