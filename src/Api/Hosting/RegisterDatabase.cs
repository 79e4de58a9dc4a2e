using Sijil.Api.EmbeddedPostgres;

namespace Sijil.Api.Hosting;

/// <summary>The database of the register: one that is named in the configuration, or the embedded one.</summary>
/// <param name="Application">The connection of the application, which can append and read and make nothing.</param>
/// <param name="Owner">The connection of the owner; null while serving, which never needs it.</param>
/// <param name="Superuser">Runs SQL as a superuser; null where an administrator of the database does that.</param>
public sealed record RegisterDatabase(
    string Application,
    string? Owner,
    Func<string, CancellationToken, Task>? Superuser,
    EmbeddedPostgresServer? Embedded
)
{
    /// <summary>For commands that need no database: nothing connects with it.</summary>
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=none;Username=none";

    public override string ToString() => nameof(RegisterDatabase);

    public static async Task<RegisterDatabase> Locate(WebApplicationBuilder builder, DatabaseUse use)
    {
        var configuration = builder.Configuration;
        if (configuration.GetConnectionString("Sijil") is { Length: > 0 } application)
            return new(application, use == DatabaseUse.Install ? OwnerOf(configuration) : null, null, null);
        if (use == DatabaseUse.None)
            return new(Nowhere, null, null, null);
        if (builder.Environment.IsProduction())
            throw new StartRefusedException(
                "Production needs ConnectionStrings:Sijil. The embedded PostgreSQL is for development: it has no backups, no TLS and binaries that nobody updates."
            );

        var root = DataFolder.Root(configuration, builder.Environment.ContentRootPath);
        var server = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions(root),
            LoggerFactory.Create(logging => logging.AddTerminal(use)).CreateLogger("Sijil.EmbeddedPostgres")
        );
        return new(server.Connections.Application, server.Connections.Owner, server.ExecuteAsSuperuserAsync, server);
    }

    private static string OwnerOf(IConfiguration configuration) =>
        configuration.GetConnectionString("SijilOwner")
        ?? throw new StartRefusedException("This command changes the schema and needs ConnectionStrings:SijilOwner.");
}

/// <summary>What a command needs of the database.</summary>
public enum DatabaseUse
{
    None,

    /// <summary>The application's rights, beside a host that may be serving.</summary>
    Command,

    /// <summary>Also the owner's rights.</summary>
    Install,

    /// <summary>The application's rights, for as long as it serves.</summary>
    Serve,
}
