using JasperFx.Resources;
using Marten;
using Npgsql;
using Sijil.Application.Installation;

namespace Sijil.Api.Hosting;

/// <summary>What the owner does: bring the database to this version, add a municipality. It opens and closes its own connections.</summary>
public sealed class RegisterInstallation : IAsyncDisposable
{
    private readonly IHost host;
    private readonly DatabaseInstallation installation;

    public RegisterInstallation(RegisterDatabase database)
    {
        host = Composition.BuildOwner(database.Owner!);
        installation = new DatabaseInstallation(
            host.Services.GetRequiredService<IDocumentStore>(),
            host.Services.GetRequiredService<NpgsqlDataSource>(),
            new NpgsqlConnectionStringBuilder(database.Application).Username!,
            database.Superuser
        );
    }

    public Task Apply(CancellationToken cancellation) =>
        installation.Apply(stop => host.SetupResources(cancellation: stop), cancellation);

    public Task AddMunicipality(string code, CancellationToken cancellation) =>
        installation.AddMunicipality(code, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        else
            host.Dispose();
    }
}
