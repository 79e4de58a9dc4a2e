using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sijil.Reliability.Tests.Registers;

/// <summary>The host as a process of its own, as it was built for these tests. It can be killed and started again.</summary>
public sealed class HostProcess(RegisterFolder folder, params (string Name, string Value)[] settings) : IDisposable
{
    private const string Plenty = "100000000";

    private readonly int port = FreePort();

    /// <summary>What it said, for whoever has to find out why a test failed.</summary>
    private readonly StreamWriter log = new(Path.Combine(folder.Root, "host.log")) { AutoFlush = true };
    private readonly TaskCompletionSource greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    public void Start()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Sijil.Api.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--empty"]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["Data__Root"] = folder.Root;
        start.Environment["Urls"] = Address.ToString();
        start.Environment["Development__TimeStamps"] = "false";
        foreach (var limit in new[] { "Commands", "Reads", "Anonymous" })
            start.Environment[$"RateLimits__{limit}__Burst"] = start.Environment[$"RateLimits__{limit}__PerSecond"] =
                Plenty;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
    }

    /// <summary>Waits until it has greeted for the first time: then the register has its rules.</summary>
    public Task Greets() => Eventually.Is("the host greets", () => Task.FromResult(greeted.Task.IsCompleted));

    /// <summary>Waits until it says that it is ready.</summary>
    public async Task IsReady()
    {
        using var client = new HttpClient { BaseAddress = Address };
        await Eventually.Is("the host is ready", () => Asks(client), status => status == HttpStatusCode.OK);
    }

    /// <summary>As when the power fails: nothing is put in order.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose()
    {
        if (process is not null)
            Kill();
        log.Dispose();
    }

    private void Hear(string? line)
    {
        lock (log)
            log.WriteLine(line);
        if (line?.StartsWith("Sijil serves", StringComparison.Ordinal) is true)
            greeted.TrySetResult();
    }

    private static async Task<HttpStatusCode?> Asks(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(
                new Uri("/health/ready", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
