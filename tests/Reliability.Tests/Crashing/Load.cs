using System.Collections.Concurrent;
using Sijil.Application;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.Crashing;

/// <summary>Several people at work at once, and a list of everything they were told is done.</summary>
public sealed class Load : IDisposable
{
    private const int Workers = 6;

    private readonly ConcurrentQueue<Acknowledgement> acknowledged = new();
    private readonly CancellationTokenSource enough = new();
    private readonly List<StubbornClient> clients = [];
    private Task work = Task.CompletedTask;

    public IReadOnlyCollection<Acknowledgement> Acknowledged => acknowledged;

    public static async Task<Load> Begin(RegisterFolder folder, Uri address)
    {
        var clerk = await Tokens.Of(folder, Roles.Clerk, "clerk-1");
        var decider = await Tokens.Of(folder, Roles.Decider, "decider-1");
        var load = new Load();
        for (var worker = 0; worker < Workers; worker++)
            load.clients.Add(new StubbornClient(address, load.acknowledged.Enqueue));
        load.work = Task.WhenAll(
            load.clients.Select(client => new CaseWork(client, clerk, decider).Go(load.enough.Token))
        );
        return load;
    }

    /// <summary>Waits until so many more commands have been acknowledged.</summary>
    public async Task GoesOn(int more)
    {
        var wanted = acknowledged.Count + more;
        await Eventually.Is(
            $"{wanted} commands are acknowledged",
            async () =>
            {
                if (work.IsCompleted)
                    await work;
                return acknowledged.Count;
            },
            count => count >= wanted
        );
    }

    /// <summary>Nothing new is begun; what is under way is repeated until it is acknowledged.</summary>
    public async Task End()
    {
        await enough.CancelAsync();
        await Eventually.Is("what was under way is acknowledged", () => Task.FromResult(work.IsCompleted));
        await work;
    }

    public void Dispose()
    {
        enough.Dispose();
        foreach (var client in clients)
            client.Dispose();
    }
}
