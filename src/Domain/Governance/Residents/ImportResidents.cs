using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Residents;

/// <summary>A file from the population office was read into the vault.</summary>
public sealed record ImportResidents(string ContentDigest, RollCounts Counts, SubjectId ImportedBy)
{
    public static Decision<ResidentsRollEvent> Decide(
        ImportResidents command,
        ResidentsRoll roll,
        DateTimeOffset now
    ) =>
        roll.Areas.Length == 0 ? ResidentsRejections.AreasMissing
        : command.Counts.ChangeTheRoll()
            ? new ResidentsRollImported(
                ResidentsRollId.Only,
                command.ContentDigest,
                command.Counts,
                command.ImportedBy,
                now
            )
        : Array.Empty<ResidentsRollEvent>();
}
