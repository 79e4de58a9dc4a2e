using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Application.Governance;

public sealed class EstablishMunicipalityHandler(Recorder recorder)
{
    /// <summary>Begins the register of the municipality that the instruction names.</summary>
    public Task<Outcome> Handle(Wording name, string timeZone, Instruction instruction, CancellationToken cancellation)
    {
        var code = instruction.Municipality;
        return recorder.Record(
            instruction,
            GovernanceStreams.Municipality,
            Municipality.StreamId(code),
            (municipality, attempt, _) =>
                new(
                    EstablishMunicipality.Decide(
                        new(code, name, timeZone, instruction.Actor.Person),
                        municipality,
                        attempt.Now
                    )
                ),
            cancellation
        );
    }
}
