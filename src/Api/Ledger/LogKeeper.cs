using System.Collections.Concurrent;
using Npgsql;
using Sijil.Application.Ledger;
using Sijil.Application.Ledger.Witnessing;

namespace Sijil.Api.Ledger;

/// <summary>
/// Keeps the logs of all municipalities up with their events: at once after a commit of this host, and after a while for what others
/// have recorded. Any number of hosts may do so at once.
/// </summary>
internal sealed partial class LogKeeper(
    LogBacklog backlog,
    LeafSequencer sequencer,
    LogPublisher publisher,
    ILogKeys keys,
    PublishedSizes published,
    Commits commits,
    TimeProvider clock,
    ILogger<LogKeeper> logger
) : BackgroundService
{
    /// <summary>Between looks while there is something to do: an event is given its leaf once the daemon has passed it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The daemon has passed what was committed by then, unless an append was cut off before it.</summary>
    private const int LooksAfterCommit = 30;

    private static readonly TimeSpan Net = TimeSpan.FromSeconds(2);

    /// <summary>What lasts longer is told by readiness.</summary>
    private static readonly TimeSpan Passing = TimeSpan.FromMinutes(1);

    /// <summary>Each so many nets, what a host that is gone left unpublished is looked for too.</summary>
    private const int NetsBetweenRounds = 30;

    /// <summary>How many logs are kept up at once: one whose witnesses are slow holds up no other, and the database is not stormed.</summary>
    private const int Most = 8;

    private readonly ConcurrentDictionary<string, string> refusals = new();

    /// <summary>Asked again at each net: these have their leaves and would not be found by them.</summary>
    private readonly ConcurrentDictionary<string, string> unwitnessed = new();

    /// <summary>Since when the database or the disk has been away for these logs, and what was the matter last.</summary>
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, string Reason)> delays = new();

    /// <summary>With what is to be told of it, where its log was published before.</summary>
    private readonly ConcurrentDictionary<string, string?> withoutKey = new();

    /// <summary>Why the logs of some municipalities do not go on.</summary>
    public IReadOnlyCollection<string> Refusals => [.. refusals.Values];

    /// <summary>Which logs wait for their witnesses, and what these answered.</summary>
    public IReadOnlyCollection<string> Unwitnessed => [.. unwitnessed.Values];

    /// <summary>Which logs have not gone on for longer than what passes, and what is the matter.</summary>
    public IReadOnlyCollection<string> Delays =>
        [
            .. delays
                .Where(delay => clock.GetUtcNow() - delay.Value.Since > Passing)
                .Select(delay => $"The log of {delay.Key} is kept up no longer: {delay.Value.Reason}"),
        ];

    /// <summary>Which logs were published and have no key any more.</summary>
    public IReadOnlyCollection<string> WithoutKey => [.. withoutKey.Values.OfType<string>()];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isTold = false;
        for (var round = 0; ; round++)
        {
            await Look(round % NetsBetweenRounds == 0 ? backlog.All : Waiting, stoppingToken);
            if (!isTold && !await commits.Wait(Net, stoppingToken))
                continue;

            isTold = false;
            for (var look = 0; look < LooksAfterCommit; look++)
            {
                await Task.Delay(Pause, clock, stoppingToken);
                isTold |= commits.WereTold();
                await Look(backlog.WithoutLeaves, stoppingToken);
            }
        }
    }

    private async Task<IReadOnlyList<string>> Waiting(CancellationToken cancellation) =>
        [.. (await backlog.WithoutLeaves(cancellation)).Union(unwitnessed.Keys)];

    internal async Task Look(
        Func<CancellationToken, Task<IReadOnlyList<string>>> municipalities,
        CancellationToken cancellation
    )
    {
        try
        {
            await Parallel.ForEachAsync(
                await municipalities(cancellation),
                new ParallelOptions { MaxDegreeOfParallelism = Most, CancellationToken = cancellation },
                async (municipality, stop) => await Keep(municipality, stop)
            );
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException)
        {
            CannotLook(logger, fault);
        }
    }

    internal async Task Keep(string municipality, CancellationToken cancellation)
    {
        try
        {
            while (await sequencer.Advance(municipality, cancellation)) { }
            while (await publisher.Advance(municipality, cancellation)) { }

            refusals.TryRemove(municipality, out _);
            unwitnessed.TryRemove(municipality, out _);
            delays.TryRemove(municipality, out _);
            await TellOfKey(municipality, cancellation);
        }
        catch (CosignatureMissingException missing)
        {
            refusals.TryRemove(municipality, out _);
            delays.TryRemove(municipality, out _);
            unwitnessed[municipality] = missing.Message;
            Waits(logger, municipality, missing.Message);
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException)
        {
            // The database or the disk is away for the moment; what is to be logged waits, and the other logs go on.
            delays.AddOrUpdate(
                municipality,
                _ => (clock.GetUtcNow(), fault.Message),
                (_, delay) => delay with { Reason = fault.Message }
            );
            CannotGoOn(logger, municipality, fault);
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            // Whatever stands in the way of one log is told, and the others go on.
            unwitnessed.TryRemove(municipality, out _);
            delays.TryRemove(municipality, out _);
            refusals[municipality] = refusal.Message;
            Refused(logger, municipality, refusal);
        }
    }

    [LoggerMessage(LogLevel.Critical, "Nothing more of the log of {Municipality} is signed.")]
    private static partial void Refused(ILogger logger, string municipality, Exception refusal);

    [LoggerMessage(LogLevel.Warning, "The log of {Municipality} waits for its witnesses: {Reason}")]
    private static partial void Waits(ILogger logger, string municipality, string reason);

    /// <summary>A municipality without a key is told once; one whose log was published under the name it has here, to readiness as well.</summary>
    private async Task TellOfKey(string municipality, CancellationToken cancellation)
    {
        if (keys.All(municipality) is not [])
        {
            withoutKey.TryRemove(municipality, out _);
            return;
        }

        var isNew = !withoutKey.ContainsKey(municipality);
        var size = keys.NameOf(municipality) is { } name ? await published.Of(name, cancellation) : 0;
        withoutKey[municipality] =
            size > 0
                ? $"The log of {municipality} has no key here, and {size} leaves of it were published: it does not go on."
                : null;
        if (isNew)
            HasNoKey(logger, municipality);
    }

    [LoggerMessage(LogLevel.Warning, "The log of {Municipality} cannot be kept up at the moment.")]
    private static partial void CannotGoOn(ILogger logger, string municipality, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The log of {Municipality} has no key: nothing of it is published.")]
    private static partial void HasNoKey(ILogger logger, string municipality);

    [LoggerMessage(LogLevel.Warning, "Which logs are to be kept up cannot be asked at the moment.")]
    private static partial void CannotLook(ILogger logger, Exception fault);
}
