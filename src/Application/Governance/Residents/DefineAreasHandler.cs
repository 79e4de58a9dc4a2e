using Sijil.Domain.Governance.Residents;

namespace Sijil.Application.Governance.Residents;

public sealed class DefineAreasHandler(Recorder recorder)
{
    /// <summary>Lays down the areas by which people are on the roll.</summary>
    public Task<Outcome> Handle(IReadOnlyList<Area> areas, Instruction instruction, CancellationToken cancellation) =>
        recorder.Record(
            instruction,
            GovernanceStreams.ResidentsRoll,
            ResidentsRollId.Only.Value,
            (roll, attempt, _) =>
                ValueTask.FromResult(DefineAreas.Decide(new(areas, instruction.Actor.Person), roll, attempt.Now)),
            cancellation
        );
}
