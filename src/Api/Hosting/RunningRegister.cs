namespace Sijil.Api.Hosting;

/// <summary>
/// The program as a process uses it, for serving or for one command. In the end it lets go of the embedded PostgreSQL, which then
/// stops unless another process uses it: a command leaves no server behind, and takes none from a host beside it.
/// </summary>
internal sealed class RunningRegister : IAsyncDisposable
{
    private RunningRegister(WebApplication application) => Application = application;

    public WebApplication Application { get; }

    public IServiceProvider Services => Application.Services;

    /// <exception cref="StartRefusedException">The configuration is not fit to run with.</exception>
    public static async Task<RunningRegister> Open(DatabaseUse use) => new(await RegisterApplication.Build([], use));

    public async ValueTask DisposeAsync()
    {
        var embedded = Services.GetRequiredService<RegisterDatabase>().Embedded;
        try
        {
            await Application.DisposeAsync();
        }
        finally
        {
            if (embedded is not null)
                await embedded.StopAsync(CancellationToken.None);
        }
    }
}
