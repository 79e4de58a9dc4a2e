using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Api.Security;
using Sijil.Application;

namespace Sijil.Api.CommandLine;

/// <summary>Prints a token of the local issuer, for trying things out. Only a host in Development accepts it.</summary>
internal static class TokenCommand
{
    private static readonly Option<string[]> Role = new("--role")
    {
        Description = $"One or more of: {string.Join(", ", Roles.OfPeople)}.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Account = new("--sub")
    {
        Description = "The account. Without it: the first role and '-1'.",
    };

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality it is for.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<string?> Unit = new("--unit")
    {
        Description = "The organisational unit; outside it a record does not exist for the person.",
        DefaultValueFactory = _ => Welcome.Unit,
    };

    private static readonly Option<string?> NationalId = new("--national-id")
    {
        Description = "Vouches for who it is, so that the same person is recognised across accounts and applications.",
    };

    private static readonly Option<string> Client = new("--client")
    {
        Description = "The OIDC client that asked for it; what a client stands for, an administrator says.",
        DefaultValueFactory = _ => DevelopmentTokens.DefaultClient,
    };

    public static Command Create()
    {
        Role.AcceptOnlyFromAmong([.. Roles.OfPeople]);
        var command = new Command("token", "Prints a token for trying things out (Development only).")
        {
            Role,
            Account,
            Municipality,
            Unit,
            NationalId,
            Client,
        };
        command.SetAction((parsed, _) => Print(parsed));
        return command;
    }

    private static async Task<int> Print(ParseResult parsed)
    {
        await using var application = await RegisterApplication.Build([], DatabaseUse.None);
        var roles = parsed.GetValue(Role)!;
        var token = application
            .Services.GetRequiredService<DevelopmentTokens>()
            .Issue(
                roles,
                parsed.GetValue(Account) ?? $"{roles[0]}-1",
                parsed.GetValue(Municipality)!,
                parsed.GetValue(Unit),
                parsed.GetValue(NationalId),
                client: parsed.GetValue(Client)!
            );
        await Console.Out.WriteLineAsync(token);
        return 0;
    }
}
