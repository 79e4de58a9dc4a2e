using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Application.DataRights.Erasures;

public sealed class RefuseErasureHandler(Recorder recorder)
{
    /// <summary>Keeps the values, with a reason and the clauses it rests on.</summary>
    public Task<Outcome> Handle(
        ErasureId id,
        Wording reason,
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
                var begun = erasure is Erasure.Requested { Asked: var asked } ? asked.RequestedAt : attempt.Now;
                return RefuseErasure.Decide(
                    new(id, reason, instruction.Actor.Person),
                    erasure,
                    await attempt.Cited(basis, stop),
                    await attempt.DayOf(begun, stop),
                    await attempt.Moment(stop)
                );
            },
            cancellation
        );
}
