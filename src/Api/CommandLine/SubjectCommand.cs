using System.CommandLine;
using System.CommandLine.Parsing;
using Sijil.Application.Governance.Acts;
using Sijil.Domain.DataRights.Erasures;

namespace Sijil.Api.CommandLine;

/// <summary>
/// Has a person’s values destroyed. What cannot be undone is done by persons and not by whoever sits at the terminal: so the command
/// speaks to a host, like everyone else, as the one whose token it is given.
/// </summary>
internal static class SubjectCommand
{
    private static readonly Option<Guid?> Subject = new("--subject")
    {
        Description = "Asks for the erasure of the person whom case files name by this id; with --ground and --basis.",
    };

    private static readonly Option<ErasureGround> Ground = new("--ground")
    {
        Description = "Why: one of the grounds of GDPR art. 17(1).",
        DefaultValueFactory = _ => ErasureGround.NoLongerNecessary,
        CustomParser = ReadGround,
    };

    private static readonly Option<CitationForm[]> Basis = new("--basis")
    {
        Description = "The law it rests on: the address of an act, '#', and a clause of it. Can be repeated.",
        CustomParser = ReadBasis,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<Guid?> Approve = new("--approve")
    {
        Description = "Agrees, as a second person, to the erasure with this id, and carries it out.",
    };

    private static readonly Option<string> Token = new("--token")
    {
        Description = "Who does it: a token of theirs, as for the API.",
        Required = true,
    };

    private static readonly Option<Uri?> Host = new("--host")
    {
        Description = "Where the register is served.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:5080"),
        CustomParser = ReadAddress,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        var erase = new Command(
            "erase",
            "Has everything personal of somebody destroyed: one person asks, another approves. Exit code 0 only if it was recorded."
        )
        {
            Subject,
            Ground,
            Basis,
            Approve,
            Token,
            Host,
            Json,
        };
        erase.Validators.Add(given =>
        {
            if (given.GetResult(Subject) is null == given.GetResult(Approve) is null)
                given.AddError(
                    "It takes either --subject, to ask, or --approve, to agree to what somebody else asked for."
                );
        });
        erase.SetAction(Erase);
        return new Command("subject", "The persons of whom the register holds values.") { erase };
    }

    private static async Task<int> Erase(ParseResult parsed, CancellationToken cancellation)
    {
        using var host = new ErasureClient(parsed.GetValue(Host)!, parsed.GetValue(Token)!);
        try
        {
            var erasure = parsed.GetValue(Approve) is { } asked
                ? await host.Approve(asked, cancellation)
                : await host.Ask(
                    new(new(parsed.GetValue(Subject)!.Value), parsed.GetValue(Ground), parsed.GetValue(Basis) ?? []),
                    cancellation
                );
            await Console.Out.WriteLineAsync(
                parsed.GetValue(Json)
                    ? erasure.GetRawText()
                    : string.Join(Environment.NewLine, ErasureWords.Of(erasure))
            );
            return 0;
        }
        catch (ErasureRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (HttpRequestException fault)
        {
            await Console.Error.WriteLineAsync($"The register cannot be reached: {fault.Message}");
            return 1;
        }
    }

    private static ErasureGround ReadGround(ArgumentResult given)
    {
        var text = given.Tokens.Single().Value;
        foreach (var ground in Enum.GetValues<ErasureGround>())
            if (ErasureWords.Spelt(ground) == text)
                return ground;

        given.AddError(
            $"'{text}' is none of {string.Join(", ", Enum.GetValues<ErasureGround>().Select(ErasureWords.Spelt))}."
        );
        return default;
    }

    private static Uri? ReadAddress(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens.Single().Value, UriKind.Absolute, out var address))
            return address;

        given.AddError($"'{given.Tokens.Single().Value}' is no address.");
        return null;
    }

    private static CitationForm[] ReadBasis(ArgumentResult given)
    {
        var cited = given.Tokens.Select(token => token.Value.Split('#')).ToArray();
        if (cited.All(parts => parts.Length == 2))
            return [.. cited.Select(parts => new CitationForm(parts[0], parts[1]))];

        given.AddError("A law is cited as <act>#<clause>, such as state/act/2018/personal-data#art_24.");
        return [];
    }
}
