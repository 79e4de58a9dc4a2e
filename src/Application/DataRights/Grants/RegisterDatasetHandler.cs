using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.DataRights.Grants;

public sealed class RegisterDatasetHandler(Recorder recorder)
{
    /// <summary>Enters a dataset into the catalogue, classified from the first day.</summary>
    public Task<Outcome> Handle(DatasetForm form, Instruction instruction, CancellationToken cancellation)
    {
        var command = new RegisterDataset(
            form.Code,
            form.Name,
            form.Fields,
            form.OwnerUnit,
            form.Classification,
            instruction.Actor.Person
        );
        return recorder.Record(
            instruction,
            DataRightsStreams.Dataset,
            DatasetId.Of(form.Code).Value,
            async (dataset, attempt, stop) =>
                RegisterDataset.Decide(
                    command,
                    dataset,
                    await attempt.Cited(form.Basis, stop),
                    await attempt.Moment(stop)
                ),
            cancellation
        );
    }
}
