using Sijil.Application.DataRights;
using Sijil.Domain.DataRights.Grants;

namespace Sijil.Application.Permits;

/// <summary>The units that are known to exist: the one of whoever acts, and the one that the catalogue says answers for applications.</summary>
internal static class UnitsOfAttempt
{
    /// <remarks>An entry of the catalogue keeps its unit for ever, so nothing is guarded.</remarks>
    public static async ValueTask<IReadOnlyCollection<string>> KnownUnits(
        this Attempt attempt,
        CancellationToken cancellation
    )
    {
        var applicants = await attempt.Know(
            DataRightsStreams.Dataset,
            DatasetId.Of(PermitDatasets.Applicants).Value,
            cancellation
        );
        return [.. new[] { attempt.Instruction.Actor.Unit, applicants.OwnerUnit }.OfType<string>()];
    }
}
