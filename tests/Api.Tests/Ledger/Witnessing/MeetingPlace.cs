using Sijil.Domain.Ledger.Witnessing;

namespace Sijil.Api.Tests.Ledger.Witnessing;

/// <summary>Lets nobody through to the witnesses before requests of so many logs are there at the same time.</summary>
internal sealed class MeetingPlace(int logs) : DelegatingHandler
{
    private readonly Lock turn = new();
    private readonly List<string> waiting = [];
    private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var origin = AddCheckpointRequest.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken)).Origin;
        lock (turn)
        {
            waiting.Add(origin);
            if (waiting.Distinct().Count() == logs)
                all.TrySetResult();
        }

        try
        {
            await all.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (turn)
                waiting.Remove(origin);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
