using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Application.Seeding;
using Sijil.Domain.DataRights;
using Sijil.Domain.Governance;

namespace Sijil.Api.CommandLine;

/// <summary>Adds a municipality to the installation: its partitions, keys and the rules it begins with.</summary>
internal static class MunicipalityCommand
{
    private static readonly Argument<string> Code = new("code")
    {
        Description = "Lower-case letters, digits and hyphens; part of addresses for ever.",
    };

    private static readonly Option<string?> Arabic = new("--name-ar") { Description = "Its name in Arabic." };

    private static readonly Option<string?> French = new("--name-fr") { Description = "Its name in French." };

    private static readonly Option<string?> English = new("--name-en")
    {
        Description = "Its name in English. A name that is not given is the code.",
    };

    private static readonly Option<string> TimeZone = new("--time-zone")
    {
        Description = "Legal dates are dates in it, such as Africa/Algiers (IANA).",
        DefaultValueFactory = _ => MunicipalityRules.DefaultTimeZone,
    };

    static MunicipalityCommand() =>
        Code.Validators.Add(code =>
        {
            if (!EstablishMunicipality.IsCode(code.GetValueOrDefault<string>()))
                code.AddError(
                    "A code has 2 to 40 lower-case letters, digits and hyphens, begins with a letter, and neither is 'sequence' nor begins with 'sequence-'."
                );
        });

    public static Command Create()
    {
        var add = new Command("add", "Adds a municipality. Can be repeated; what is there stays.")
        {
            Code,
            Arabic,
            French,
            English,
            TimeZone,
        };
        add.SetAction(
            (parsed, cancellation) =>
            {
                var code = parsed.GetValue(Code)!;
                var name = new Wording(
                    parsed.GetValue(Arabic) ?? code,
                    parsed.GetValue(French) ?? code,
                    parsed.GetValue(English) ?? code
                );
                return Add(code, name, parsed.GetValue(TimeZone)!, cancellation);
            }
        );
        return new Command("municipality", "The municipalities of this installation.") { add };
    }

    private static async Task<int> Add(string code, Wording name, string timeZone, CancellationToken cancellation)
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Install);
        await using var installation = new RegisterInstallation(
            register.Services.GetRequiredService<RegisterDatabase>()
        );
        await Serving.MakePlace(register.Application, installation, code, cancellation);
        await Serving.StartMessaging(register.Application, cancellation);
        await register.Services.GetRequiredService<MunicipalityRules>().Begin(code, name, timeZone, cancellation);
        await Console.Out.WriteLineAsync($"The register of '{code}' stands.");
        return 0;
    }
}
