using Sijil.Domain.Governance;

namespace Sijil.Domain.DataRights.Erasures;

/// <summary>The clock says that the last backup that could hold the key has expired.</summary>
public sealed record CompleteErasure(ErasureId ErasureId)
{
    public static Decision<ErasureEvent> Decide(CompleteErasure command, Erasure erasure, Moment now) =>
        erasure switch
        {
            Erasure.Destroyed { Destruction: var gone } when now.Today <= gone.BackupsExpireOn =>
                ErasureRejections.BackupsStillKept,
            Erasure.Destroyed { Destruction: var gone } => new ErasureCompleted(
                command.ErasureId,
                gone.KeyIds,
                gone.BackupsExpireOn,
                now.At
            ),
            Erasure.Unknown => ErasureRejections.NotFound,
            Erasure.Requested or Erasure.Approved => ErasureRejections.NotDestroyed,
            _ => ErasureRejections.Closed,
        };
}
