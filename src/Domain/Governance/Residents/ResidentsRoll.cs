using System.Collections.Immutable;

namespace Sijil.Domain.Governance.Residents;

/// <summary>The roll of residents as the register knows it: its areas. Who is on it only the vault knows.</summary>
public sealed record ResidentsRoll(ImmutableArray<Area> Areas)
{
    public static readonly ResidentsRoll Initial = new([]);

    public bool HasArea(string code) => Areas.Any(area => area.Code == code);

    public static ResidentsRoll Evolve(ResidentsRoll roll, ResidentsRollEvent @event) =>
        @event switch
        {
            AreasDefined e => new([.. e.Areas]),
            ResidentsRollImported when roll.Areas.Length > 0 => roll,
            _ => throw new InvalidOperationException($"{@event.GetType().Name} cannot follow."),
        };
}
