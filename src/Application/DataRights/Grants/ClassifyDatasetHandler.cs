using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class ClassifyDatasetHandler(Recorder recorder)
{
    /// <summary>Says anew how far a dataset is closed.</summary>
    public Task<Outcome> Handle(
        DatasetId id,
        Classification classification,
        IReadOnlyList<CitationForm> basis,
        Instruction instruction,
        CancellationToken cancellation
    ) =>
        recorder.Record(
            instruction,
            DataRightsStreams.Dataset,
            id.Value,
            async (dataset, attempt, stop) =>
                ClassifyDataset.Decide(
                    new(id, classification, instruction.Actor.Person),
                    dataset,
                    await attempt.Cited(basis, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
}
