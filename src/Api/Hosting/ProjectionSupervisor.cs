using JasperFx;
using JasperFx.Events.Daemon;
using Wolverine.Runtime;
using Wolverine.Runtime.Agents;

namespace Sijil.Api.Hosting;

/// <summary>
/// Lets projections go on that an outage of the database has stopped, for a host that is alone. Where hosts share the work, Wolverine
/// sees to it whenever they check each other's health; a host that is alone makes no such checks.
/// </summary>
internal sealed partial class ProjectionSupervisor(IWolverineRuntime runtime, ILogger<ProjectionSupervisor> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly IAgentRuntime agents = runtime.Agents;

    /// <summary>Stopped here, and not started again yet: nobody else knows of them any more.</summary>
    private readonly HashSet<Uri> waiting = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var running = agents.AllRunningAgentUris();
            foreach (var agent in running)
            {
                await Tend(agent, running);
            }

            waiting.ExceptWith(agents.AllRunningAgentUris());
            foreach (var agent in waiting.ToArray())
            {
                await Start(agent);
            }
        }
    }

    private async Task Tend(Uri agent, Uri[] running)
    {
        try
        {
            if (IsSuperseded(agent, running))
            {
                await agents.StopLocallyAsync(agent);
            }
            else if (
                agents.TryFindActiveAgent<IEventSubscriptionAgent>(agent, out var projection) && CanGoOn(projection)
            )
            {
                GoesOn(logger, agent);
                waiting.Add(agent);
                await agents.StopLocallyAsync(agent);
            }
        }
        catch (Exception reason)
        {
            CannotGoOn(logger, agent, reason);
        }
    }

    private async Task Start(Uri agent)
    {
        try
        {
            await agents.StartLocallyAsync(agent);
            waiting.Remove(agent);
        }
        catch (Exception reason)
        {
            // The database is still away: it is tried again the next time.
            CannotGoOn(logger, agent, reason);
        }
    }

    /// <summary>
    /// Paused or stopped by a fault that passes, or without a word of one; or stopped because it had come further than it knew, which for a host that is alone means that
    /// a commit was never heard of. Starting reads anew how far it is. What no restart mends stays stopped, and readiness tells.
    /// </summary>
    private static bool CanGoOn(IEventSubscriptionAgent projection) =>
        projection switch
        {
            { Status: AgentStatus.Paused or AgentStatus.Stopped, Failure: null or { IsTransient: true } } => true,
            { Status: AgentStatus.Stopped, Failure.Category: ShardFailureCategory.ProgressionOutOfOrder } => true,
            _ => false,
        };

    /// <summary>
    /// Where the municipalities could not be listed, one agent for all of them is started beside those of each. The database refuses
    /// what it projects; all that is left to do is to stop it.
    /// </summary>
    private static bool IsSuperseded(Uri agent, Uri[] running) =>
        running.Any(other => other.AbsoluteUri.StartsWith($"{agent.AbsoluteUri}/", StringComparison.Ordinal));

    [LoggerMessage(LogLevel.Information, "{Agent} was stopped by a fault that passes. Starting it again.")]
    private static partial void GoesOn(ILogger logger, Uri agent);

    [LoggerMessage(LogLevel.Warning, "{Agent} could not be started again yet.")]
    private static partial void CannotGoOn(ILogger logger, Uri agent, Exception reason);
}
