using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sijil.Bench.Servers;

/// <summary>A server in a process of its own, on a port of its own of this machine.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>The host of Sijil, in the folder where it was published.</summary>
    public const string Api = "Sijil.Api.dll";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(20);

    private readonly Process process;

    private ServerProcess(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public int ProcessId => process.Id;

    public bool HasEnded => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>Resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
    }

    public static ServerProcess Start(
        string program,
        IEnumerable<string> arguments,
        Dictionary<string, string> environment
    )
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            // It greets with tokens; nobody has to read them here.
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = $"http://127.0.0.1:{port}";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        return new(process, port);
    }

    /// <summary>Asks until the answer is 200.</summary>
    public async Task Answers(string path, TimeSpan pause, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        while (!await Is200(client, path, deadline.Token))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The server ended with {process.ExitCode} before it answered.");
            await Task.Delay(pause, deadline.Token);
        }
    }

    /// <summary>Asks it to stop, so that it leaves no place taken in the database that the next one would wait for.</summary>
    public void Dispose()
    {
        if (!process.HasExited && !OperatingSystem.IsWindows())
            using (var ask = Process.Start("kill", ["-TERM", $"{process.Id}"]))
                ask.WaitForExit();
        if (!process.HasExited && (OperatingSystem.IsWindows() || !process.WaitForExit(TimeToStop)))
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<bool> Is200(HttpClient client, string path, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
