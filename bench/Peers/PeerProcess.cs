namespace Sijil.Bench.Peers;

/// <summary>Runs one of the servers that Sijil is measured against, until it is killed.</summary>
internal static class PeerProcess
{
    public const string Bare = "bare";
    public const string Peer = "peer";

    public static async Task<int> Serve(string server, string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await (
            server switch
            {
                Bare => BareServer.Run(builder),
                Peer => PeerServer.Run(builder),
                _ => throw new ArgumentException($"There is no server '{server}'.", nameof(server)),
            }
        );
        return 0;
    }
}
