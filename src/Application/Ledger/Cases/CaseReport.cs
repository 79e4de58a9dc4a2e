using Sijil.Domain.Ledger.Merkle;

namespace Sijil.Application.Ledger.Cases;

/// <summary>What came of verifying an exported case.</summary>
/// <param name="Log">The origin of the log; null where the checkpoint is not to be trusted.</param>
/// <param name="Fault">The first file that is not what it should be; null where all are.</param>
public sealed record CaseReport(string? Log, TreeHead Head, CaseCounts Counts, CaseFault? Fault);

/// <param name="IsPublic">True where what is not public is not in it, and so cannot be made anew.</param>
/// <param name="Public">Values whose text is in the case, as it stands beside the log.</param>
/// <param name="Withdrawn">Values whose text is not, or no longer, public.</param>
/// <param name="Opened">Personal or restricted values that were opened for this export.</param>
/// <param name="Sealed">Those of which there is the commitment alone.</param>
/// <param name="Seals">Documents under a seal.</param>
public sealed record CaseCounts(
    bool IsPublic,
    int Streams,
    int Events,
    int Public,
    int Withdrawn,
    int Opened,
    int Sealed,
    int Seals
)
{
    internal static readonly CaseCounts None = new(false, 0, 0, 0, 0, 0, 0, 0);
}

/// <param name="Path">Of the file in the archive.</param>
/// <param name="Reason">For people, in English.</param>
public sealed record CaseFault(string Path, string Reason);
