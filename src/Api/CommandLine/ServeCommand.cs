using System.CommandLine;
using Sijil.Api.Hosting;

namespace Sijil.Api.CommandLine;

/// <summary>Serves the API and the portal until it is stopped.</summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Empty = new("--empty") { Description = "Begin without the made-up cases." };

    private static readonly Option<bool> Reset = new("--reset")
    {
        Description = "Wipe the embedded database first. Everything in it is lost.",
    };

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Empty);
        root.Options.Add(Reset);
        root.SetAction((parsed, cancellation) => Serve(parsed.GetValue(Empty), parsed.GetValue(Reset), cancellation));
    }

    private static async Task<int> Serve(bool empty, bool reset, CancellationToken cancellation)
    {
        if (reset)
            await Wipe();

        await using var register = await RunningRegister.Open(DatabaseUse.Serve);
        var application = register.Application;
        try
        {
            await Serving.Start(application, empty, cancellation);
            Welcome.Print(application);
            await application.WaitForShutdownAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopped while it was still beginning; the next start goes on from there.
        }

        return 0;
    }

    private static async Task Wipe()
    {
        using var logging = LoggerFactory.Create(builder => builder.AddConsole());
        await Serving.Reset(
            new ConfigurationBuilder().AddEnvironmentVariables().Build(),
            AppContext.BaseDirectory,
            logging.CreateLogger("Sijil.EmbeddedPostgres")
        );
    }
}
