using System.CommandLine;
using System.Text.Json;
using Marten;
using Sijil.Api.Hosting;
using Sijil.Application;
using Sijil.Projections.Governance;

namespace Sijil.Api.CommandLine;

/// <summary>Counts anew what people decided, from the events alone.</summary>
internal static class GovernanceCommand
{
    private static readonly Argument<Guid> Id = new("id")
    {
        Description = "What is recounted: the id of a proposal or of a vote.",
    };

    private static readonly Option<string> Municipality = new("--municipality")
    {
        Description = "The municipality whose register it is.",
        DefaultValueFactory = _ => RegisterApplication.Demo,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "For machines." };

    public static Command Create()
    {
        var recount = new Command(
            "recount",
            "Counts anew from the events alone and lays it beside what is published. Exit code 0 only if they are the same."
        )
        {
            Id,
            Municipality,
            Json,
        };
        recount.SetAction(Count);
        return new Command("governance", "Checks what people decided.") { recount };
    }

    private static async Task<int> Count(ParseResult parsed, CancellationToken cancellation)
    {
        await using var application = await RegisterApplication.Build([], DatabaseUse.Command);
        await using var session = application
            .Services.GetRequiredService<IDocumentStore>()
            .QuerySession(parsed.GetValue(Municipality)!);
        if (await Recount.Of(session, parsed.GetValue(Id), cancellation) is not { } recount)
        {
            await Console.Error.WriteLineAsync("Nothing that is published under this id has a count.");
            return 1;
        }

        await Console.Out.WriteLineAsync(
            parsed.GetValue(Json)
                ? JsonSerializer.Serialize(recount, StoredJson.Options)
                : string.Join(Environment.NewLine, Words(recount))
        );
        return recount.Agrees() ? 0 : 1;
    }

    private static IEnumerable<string> Words(Recount recount) =>
        recount
            .Figures.Select(figure =>
                figure.Counted == figure.Published
                    ? $"  {figure.Name}: {figure.Counted}"
                    : $"  {figure.Name}: counted {figure.Counted}, published {figure.Published}"
            )
            .Prepend(
                $"{recount.Kind} {recount.Id}, as of event {recount.AsOf}: {(recount.Agrees() ? "the same" : "NOT the same")}"
            );
}
