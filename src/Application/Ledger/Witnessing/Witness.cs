using Microsoft.Extensions.Logging;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Application.Ledger.Witnessing;

/// <summary>Cosigns the logs of others as far as each only grows: C2SP tlog-witness.</summary>
/// <remarks>
/// What it cosigns is its last head before it says so, by one statement that compares and sets. Of two requests that meet, one is decided
/// anew: else the slower one would take the witness back to a smaller tree, and a log could go on from there in another way.
/// </remarks>
public sealed partial class Witness(
    WitnessIdentity identity,
    WitnessedLogs logs,
    TimeProvider clock,
    ILogger<Witness> logger
)
{
    /// <summary>What others verify its cosignatures with; null where this installation is no witness.</summary>
    public VerifierKey? Key => identity.Signer?.Key;

    /// <returns>What was decided, and the cosignature where that was to give one.</returns>
    /// <exception cref="InvalidOperationException">This installation is no witness.</exception>
    public async Task<(WitnessDecision Decision, NoteSignature? Cosignature)> Answer(
        AddCheckpointRequest request,
        CancellationToken cancellation
    )
    {
        var signer = identity.Signer ?? throw new InvalidOperationException("This installation is no witness.");
        while (true)
        {
            var last = await logs.Last(request.Origin, cancellation);
            var decision = WitnessDecision.On(request, identity.Logs, last, Ed25519.Verify);
            if (decision is WitnessDecision.BadProof)
                Contradicts(logger, request.Origin, last.Size, request.ToString());
            if (decision is not WitnessDecision.Cosign { Note: var note })
                return (decision, null);

            var cosignature = signer.Cosign(note.Text, clock.GetUtcNow().ToUnixTimeSeconds());
            if (await logs.Advance(request.Origin, last, request.Head, note.With(cosignature), cancellation))
                return (decision, cosignature);
        }
    }

    /// <summary>The log's own signature stands under the checkpoint, which whoever investigates the log needs; the proof may be anybody's.</summary>
    [LoggerMessage(LogLevel.Warning, "{Origin} does not show that it goes on from {Size} leaves: {Request}")]
    private static partial void Contradicts(ILogger logger, string origin, long size, string request);
}
