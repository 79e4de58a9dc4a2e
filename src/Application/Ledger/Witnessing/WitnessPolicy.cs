using Sijil.Domain.Ledger.Checkpoints;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>Who must have cosigned a checkpoint before it is published.</summary>
/// <param name="Policy">Null where checkpoints are published as they are signed. Where it lists no logs it is about one's own.</param>
/// <param name="Patience">How long a witness may take.</param>
public sealed record WitnessPolicy(LogPolicy? Policy, TimeSpan Patience)
{
    public static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(1);

    /// <summary>Whether nothing is published that no one else has seen.</summary>
    public bool RequiresOthers => Policy is { Quorum: not Quorum.None };
}
