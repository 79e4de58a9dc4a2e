using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Sijil.Application.Signatures.TimeStamping;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Application.Ledger.TimeStamping;

/// <summary>
/// Has the published checkpoints of this installation stamped: behind their publication, which never waits for it. Thread-safe; any
/// number of hosts may do so at once.
/// </summary>
/// <remarks>Without an answer there is no stamp, and that is told. None is ever made up.</remarks>
public sealed partial class TimeStamps(
    TimeStampPolicy policy,
    TimeStampClient client,
    ILogStores stores,
    ILogKeys keys,
    TimeProvider clock,
    ILogger<TimeStamps> logger
)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> asked = new();
    private readonly ConcurrentDictionary<string, string> silences = new();

    /// <summary>Whether there is anybody to ask.</summary>
    public bool AreConfigured => policy.Authorities.All.Count > 0;

    /// <summary>Which authorities gave no stamp when they were last asked, and why.</summary>
    public IReadOnlyCollection<string> Silences => [.. silences.Select(log => $"{log.Key}: {log.Value}")];

    /// <summary>Asks for a stamp over the last published checkpoint, if one is due, and keeps it.</summary>
    /// <exception cref="LogRefusedException">The checkpoint is not one of this log.</exception>
    public async Task Advance(string municipality, CancellationToken cancellation)
    {
        if (!AreConfigured || WasAskedJustNow(municipality) || keys.All(municipality) is not [var signer, ..])
            return;

        try
        {
            await Advance(municipality, signer.Key, cancellation);
        }
        catch (LogRefusedException)
        {
            // Told once in each interval, and not at each look.
            asked[municipality] = clock.GetUtcNow();
            throw;
        }
    }

    private async Task Advance(string municipality, VerifierKey key, CancellationToken cancellation)
    {
        var log = stores.Open(municipality);
        var newest = await log.NewestStamp(cancellation);
        if (await SignedLog.Read(log, key, cancellation) is not { Note: { } note } signed)
            return;
        if (newest?.Size > signed.Head.Size)
            throw new LogRefusedException(
                $"A time-stamp of {key.Name} is over {newest.Size} leaves, and its checkpoint has {signed.Head.Size}: it is older."
            );
        if (!IsDue(newest, signed.Head.Size))
            return;

        asked[municipality] = clock.GetUtcNow();
        var checkpoint = new Checkpoint(key.Name, signed.Head).ToString();
        var (given, faults) = await policy.Authorities.Ask(client, TimeStampImprint.Over(checkpoint), cancellation);
        if (given is not null)
        {
            var address = new TimeStampAddress(signed.Head.Size, given.Stamp.At.ToUnixTimeSeconds());
            await log.Keep(address, checkpoint, note, given.Reply, newest, cancellation);
        }

        Tell(municipality, faults, isStamped: given is not null);
    }

    /// <summary>How a log stands: from what was kept of it, whichever host asked for that.</summary>
    public async Task<TimeStampStanding> Standing(string municipality, CancellationToken cancellation)
    {
        if (!AreConfigured)
            return new TimeStampStanding.None();

        var log = stores.Open(municipality);
        if (
            await log.NewestStamp(cancellation) is not { } newest
            || await log.Read(newest.Path, cancellation) is not { } reply
        )
            return new TimeStampStanding.Awaited();

        var stamp = new LogStamp(newest.Size, newest.Time, TimeStamp.Author(reply));
        return
            clock.GetUtcNow() - newest.Time
            > TimeStampPolicy.Freshness + policy.Interval + policy.Authorities.WholePatience
            ? new TimeStampStanding.Overdue(stamp, newest.Path)
            : new TimeStampStanding.Stamped(stamp, newest.Path);
    }

    /// <summary>Whether a log with this newest stamp and this many leaves is to be stamped.</summary>
    private bool IsDue(TimeStampAddress? newest, long size)
    {
        if (newest is null)
            return true;

        var age = clock.GetUtcNow() - newest.Time;
        return age >= TimeStampPolicy.Freshness || newest.Size != size && age >= policy.Interval;
    }

    private bool WasAskedJustNow(string municipality) =>
        asked.TryGetValue(municipality, out var last) && clock.GetUtcNow() - last < policy.Interval;

    /// <summary>A silence is told to the host's log when it begins and when it ends, and to readiness as long as it lasts.</summary>
    private void Tell(string municipality, IReadOnlyList<string> faults, bool isStamped)
    {
        var words = string.Join(' ', isStamped ? faults : [.. faults, "The checkpoint stands without a time-stamp."]);
        var wasSilent = silences.ContainsKey(municipality);
        if (faults.Count == 0)
            silences.TryRemove(municipality, out _);
        else
            silences[municipality] = words;

        if (faults.Count > 0 && !wasSilent)
            Silent(logger, municipality, words);
        else if (faults.Count == 0 && wasSilent)
            Answered(logger, municipality);
    }

    [LoggerMessage(LogLevel.Warning, "Of the authorities that stamp the log of {Municipality}: {Reasons}")]
    private static partial void Silent(ILogger logger, string municipality, string reasons);

    [LoggerMessage(LogLevel.Information, "The log of {Municipality} is stamped again by the first authority.")]
    private static partial void Answered(ILogger logger, string municipality);
}
