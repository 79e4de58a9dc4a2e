using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Application.DataRights.Erasures;

public sealed class RequestErasureHandler(Recorder recorder)
{
    /// <summary>Records that a person's values are to be destroyed; a second person decides.</summary>
    public Task<Outcome> Handle(
        ErasureId id,
        SubjectId subject,
        ErasureGround ground,
        IReadOnlyList<CitationForm> basis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.Erasure,
            id.Value,
            async (erasure, attempt, stop) =>
            {
                var now = await attempt.Moment(stop);
                return RequestErasure.Decide(
                    new(id, subject, ground, instruction.Actor.Person),
                    erasure,
                    await attempt.StandingOf(subject, now.Today, stop),
                    await attempt.Cited(basis, stop),
                    now
                );
            },
            cancellation
        );
}
