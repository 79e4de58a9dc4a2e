using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Residents;

/// <summary>The municipality lays down its areas. Later it may add and rename them; what people were counted by stays.</summary>
public sealed record DefineAreas(IReadOnlyList<Area> Areas, SubjectId DefinedBy)
{
    public static Decision<ResidentsRollEvent> Decide(DefineAreas command, ResidentsRoll roll, DateTimeOffset now) =>
        command.Areas switch
        {
            [] => ResidentsRejections.AreasMissing,
            var areas when !areas.All(area => Area.IsCode(area.Code)) => ResidentsRejections.AreaCodeMalformed,
            var areas when areas.DistinctBy(area => area.Code).Count() < areas.Count =>
                ResidentsRejections.AreaNamedTwice,
            var areas when !areas.All(area => area.Name.IsComplete()) => GovernanceRejections.NameIncomplete,
            var areas when roll.Areas.Any(known => areas.All(area => area.Code != known.Code)) =>
                ResidentsRejections.AreaLeftOut,
            var areas when areas.SequenceEqual(roll.Areas) => ResidentsRejections.AreasUnchanged,
            var areas => new AreasDefined(ResidentsRollId.Only, areas, command.DefinedBy, now),
        };
}
