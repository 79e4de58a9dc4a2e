namespace Sijil.Api.EmbeddedPostgres;

/// <summary>
/// The operating system's user that the server runs as: the host's own, but for root, whom PostgreSQL refuses. Then it
/// is the owner of the cluster already there, else <c>postgres</c>, else <c>nobody</c>.
/// </summary>
internal sealed record ServerAccount
{
    private static readonly string[] Preferred = ["postgres", "nobody"];
    private readonly string[] prefix;

    private ServerAccount(string? owner, params string[] prefix) => (Owner, this.prefix) = (owner, prefix);

    /// <summary>User and group as <c>chown</c> takes them; null where the host's user is the server's.</summary>
    public string? Owner { get; }

    public bool IsOther => Owner is not null;

    public static async Task<ServerAccount> ForAsync(string rootFolder, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new(owner: null);
        }

        if (!OperatingSystem.IsLinux())
        {
            throw new EmbeddedPostgresException("PostgreSQL does not run as root. Start Sijil as an ordinary user.");
        }

        var places = ClusterFolder.Candidates(rootFolder).Select(place => place.Data);
        foreach (var folder in places.Where(Directory.Exists))
        {
            var owner = await SystemCommand.RunAsync("stat", ["-c", "%u:%g:%U", folder], cancellation);
            if (owner.Succeeded && owner.Output.Split(':') is [not "0", _, _] found)
            {
                return Switching(found);
            }
        }

        foreach (var name in Preferred)
        {
            var user = await SystemCommand.RunAsync("id", ["-u", name], cancellation);
            var group = await SystemCommand.RunAsync("id", ["-g", name], cancellation);
            if (user.Succeeded && group.Succeeded)
            {
                return Switching([user.Output, group.Output, name]);
            }
        }

        throw new EmbeddedPostgresException(
            "PostgreSQL does not run as root, and neither 'postgres' nor 'nobody' exists to run it as. "
                + "Make one (useradd --system postgres), or start Sijil as an ordinary user."
        );
    }

    /// <summary>Runs a program as this user.</summary>
    public Task<SystemCommand.Result> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellation,
        bool capture = true
    ) =>
        prefix is [var switcher, .. var rest]
            ? SystemCommand.RunAsync(switcher, [.. rest, program, .. arguments], cancellation, capture)
            : SystemCommand.RunAsync(program, arguments, cancellation, capture);

    /// <summary>Hands a file or an empty folder over to this user.</summary>
    public async Task<bool> TakeAsync(string path, CancellationToken cancellation) =>
        Owner is null || (await SystemCommand.RunAsync("chown", [Owner, path], cancellation)).Succeeded;

    private static ServerAccount Switching(string[] user)
    {
        var (owner, name) = ($"{user[0]}:{user[1]}", user[2]);
        return (SystemCommand.Find("setpriv"), SystemCommand.Find("runuser")) switch
        {
            ({ } setpriv, _) => new(owner, setpriv, $"--reuid={user[0]}", $"--regid={user[1]}", "--clear-groups", "--"),
            (null, { } runuser) when name != "UNKNOWN" => new(owner, runuser, "-u", name, "--"),
            _ => throw new EmbeddedPostgresException(
                $"PostgreSQL does not run as root, and running it as '{name}' needs setpriv or runuser (package util-linux). "
                    + "Install it, or start Sijil as an ordinary user."
            ),
        };
    }
}
