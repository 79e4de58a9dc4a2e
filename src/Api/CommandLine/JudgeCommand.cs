using System.CommandLine;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Application.Signatures.Verdicts;

namespace Sijil.Api.CommandLine;

/// <summary>Has every kept signature judged that has no verdict yet.</summary>
internal static class JudgeCommand
{
    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    public static Command Create()
    {
        var judge = new Command(
            "judge",
            "Has every seal and every signature of a person judged that has no verdict, because it is older than verdicts are kept."
        )
        {
            Municipality,
        };
        judge.SetAction(Judge);
        return judge;
    }

    private static async Task<int> Judge(ParseResult parsed, CancellationToken cancellation)
    {
        await using var register = await RunningRegister.Open(DatabaseUse.Command);
        await Serving.StartMessaging(register.Application, cancellation);
        var municipality = parsed.GetValue(Municipality)!;
        var asked = await register
            .Services.GetRequiredService<UnjudgedSignatures>()
            .Judge(SystemActor.Instruct(municipality, RandomIdentifier.New().ToString()), cancellation);
        await Console.Out.WriteLineAsync($"{municipality}: {asked} signatures will be judged");
        return 0;
    }
}
