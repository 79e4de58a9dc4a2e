using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Application.Installation;

namespace Sijil.Api.CommandLine;

/// <summary>Brings the database to what this version needs, as its owner.</summary>
internal static class InstallCommand
{
    private static readonly Option<bool> SuperuserSql = new("--superuser-sql")
    {
        Description = "Only print what a superuser of the database has to run once after each upgrade.",
    };

    public static Command Create()
    {
        var install = new Command(
            "db-apply",
            "Brings the database to what this version needs. Needs ConnectionStrings:SijilOwner."
        )
        {
            SuperuserSql,
        };
        install.SetAction((parsed, cancellation) => Apply(parsed.GetValue(SuperuserSql), cancellation));
        return install;
    }

    private static async Task<int> Apply(bool onlyPrint, CancellationToken cancellation)
    {
        if (onlyPrint)
        {
            await Console.Out.WriteLineAsync(SqlScript.AppendOnly);
            return 0;
        }

        await using var register = await RunningRegister.Open(DatabaseUse.Install);
        await using var installation = new RegisterInstallation(
            register.Services.GetRequiredService<RegisterDatabase>()
        );
        await installation.Apply(cancellation);
        await Console.Out.WriteLineAsync("The database is what this version needs.");
        return 0;
    }
}
