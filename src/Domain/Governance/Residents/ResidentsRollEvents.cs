using Sijil.Domain.DataRights;

namespace Sijil.Domain.Governance.Residents;

/// <summary>Everything that can happen to the roll of residents. None of it says anything of a single person.</summary>
/// <remarks>These records are stored for ever. Add members only as optional ones; never rename or remove.</remarks>
public abstract record ResidentsRollEvent(ResidentsRollId RollId);

/// <param name="Areas">All of them, in the order in which they are shown.</param>
public sealed record AreasDefined(
    ResidentsRollId RollId,
    IReadOnlyList<Area> Areas,
    SubjectId DefinedBy,
    DateTimeOffset DefinedAt
) : ResidentsRollEvent(RollId);

/// <summary>A file changed the roll. A file in which nothing is new leaves no trace.</summary>
/// <param name="ContentDigest">Base64url HMAC-SHA-256 of the file under the municipality's digest key.</param>
public sealed record ResidentsRollImported(
    ResidentsRollId RollId,
    string ContentDigest,
    RollCounts Counts,
    SubjectId ImportedBy,
    DateTimeOffset ImportedAt
) : ResidentsRollEvent(RollId);

/// <summary>What became of the rows of a file. Not public: the counts of a small file can point at somebody.</summary>
/// <param name="Bad">Rows that could not be taken over; the others are in.</param>
public sealed record RollCounts(long Added, long Changed, long Unchanged, long Bad)
{
    public static readonly RollCounts None = new(0, 0, 0, 0);

    public long Rows() => Added + Changed + Unchanged + Bad;

    public bool ChangeTheRoll() => Added + Changed > 0;
}
