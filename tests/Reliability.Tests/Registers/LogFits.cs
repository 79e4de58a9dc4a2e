using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Notes;
using Sijil.Domain.Ledger.Tiles;

namespace Sijil.Reliability.Tests.Registers;

/// <summary>The public log of a register, as an auditor finds it in its folder.</summary>
public sealed class LogFits(RegisterFolder folder, string municipality, VerifierKey key) : ILogSource
{
    public static async Task<LogFits> Of(RegisterFolder folder, string municipality, HostProcess host)
    {
        using var client = new HttpClient { BaseAddress = host.Address };
        var key = await client.GetStringAsync(
            new Uri($"/log/{municipality}/vkey", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return new(folder, municipality, VerifierKey.Parse(key.TrimEnd()));
    }

    /// <summary>Waits until it covers as many events as are recorded.</summary>
    public Task CatchesUp(int events) =>
        Eventually.Is("the log covers what is recorded", async () => (await Events()).Count, count => count >= events);

    /// <summary>It verifies, and tells the recorded events from the first on, in their order, each once.</summary>
    public async Task Check(RecordedRegister register)
    {
        var report = await new LogVerification(this, key).Verify([], TestContext.Current.CancellationToken);
        Assert.Null(report.Fault);

        var events = await Events();
        Assert.Equal(register.Facts.Take(events.Count).Select(fact => fact.Id), events);
    }

    public async ValueTask<byte[]?> Read(string path, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.Root, ".data", "log", municipality, path);
        return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellation) : null;
    }

    private async Task<IReadOnlyList<Guid>> Events()
    {
        var signed = await SignedLog.Read(this, key, TestContext.Current.CancellationToken);
        var events = new List<Guid>();
        foreach (var bundle in signed.Tree.Bundles())
        {
            foreach (var entry in await Entries(bundle))
                if (JsonElement.Parse(entry.Span).TryGetProperty("id", out var id))
                    events.Add(id.GetGuid());
        }

        return events;
    }

    /// <summary>Out of the full bundle where the partial one is gone by now.</summary>
    private async Task<IEnumerable<ReadOnlyMemory<byte>>> Entries(BundleAddress bundle) =>
        await Read(bundle.Path, TestContext.Current.CancellationToken) is { } part
            ? EntryBundle.Read(bundle, part)
            : EntryBundle
                .Read(bundle.Full, (await Read(bundle.Full.Path, TestContext.Current.CancellationToken))!)
                .Take(bundle.Width);
}
