using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace Sijil.Portal.Tests;

/// <summary>The numbers of entries that tests look at, one of each kind.</summary>
/// <param name="Moved">Granted, with a deadline that was moved by a stop of the clock.</param>
/// <param name="Late">Under assessment, and its last day has gone by.</param>
/// <param name="WithoutTexts">Its published texts were withdrawn.</param>
/// <param name="Imported">Taken over with days and a state that has a meaning here.</param>
/// <param name="ImportedDecision">Taken over with a decision and a timeline; its number holds slashes.</param>
/// <param name="ImportedWithoutState">Taken over with a state that has no meaning here, or none at all.</param>
/// <param name="ReachedProposal">A proposal that enough residents support.</param>
/// <param name="Address">Of the refused one, as it is published.</param>
/// <param name="Cursor">Where the second page of the register begins.</param>
/// <param name="Votes">Those of the council.</param>
/// <param name="Events">What some of it was recorded as.</param>
public sealed partial record SampleEntries(
    string Moved,
    string Refused,
    string Open,
    string Late,
    string Withdrawn,
    string WithoutTexts,
    string Imported,
    string ImportedDecision,
    string ImportedWithoutState,
    string OpenProposal,
    string ReachedProposal,
    string Address,
    string Cursor,
    SampleVotes Votes,
    SampleEvents Events
)
{
    internal static async Task<SampleEntries> Choose(PortalHost host)
    {
        var entries = JsonDocument
            .Parse(await host.Client.GetStringAsync("/api/public/permits?type=building-permit&limit=100"))
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .ToArray();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var open = entries.Where(entry => Is(entry, "state", "under-assessment")).ToArray();
        var chosen = new SampleEntries(
            Number(
                entries.First(entry =>
                    Is(entry, "outcome", "grant") && entry.GetProperty("timeline").GetArrayLength() == 4
                )
            ),
            Number(entries.First(entry => Is(entry, "outcome", "refuse"))),
            Number(open.First()),
            Number(open.First(entry => entry.GetProperty("lastDay").Deserialize<DateOnly>() < today.AddDays(-2))),
            Number(entries.First(entry => Is(entry, "state", "withdrawn"))),
            Number(entries.Last(entry => Is(entry, "outcome", "grant"))),
            await First(host, "state=completed"),
            await First(host, "q=hertfordshire&state=decided"),
            await First(host, "state=unknown"),
            await Proposal(host, isReached: false),
            await Proposal(host, isReached: true),
            await AddressOf(host, Number(entries.First(entry => Is(entry, "outcome", "refuse")))),
            await SecondPage(host),
            host.Votes,
            await SampleEvents.Choose(host, Number(entries.Last(entry => Is(entry, "outcome", "grant"))))
        );
        await WithdrawTexts(host, chosen.WithoutTexts);
        return chosen;
    }

    /// <summary>As the read model has it once its texts are gone; the command for that comes with the rights to one's data.</summary>
    private static async Task WithdrawTexts(PortalHost host, string number)
    {
        await using var command = host.Service<NpgsqlDataSource>()
            .CreateCommand(
                """
                update documents.mt_doc_public_permit
                set data = data #- '{siteAddress,text}' #- '{description,text}' #- '{reasons,text}'
                where tenant_id = 'demo' and number = $1
                """
            );
        command.Parameters.AddWithValue(number);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task<string> First(PortalHost host, string query) =>
        Number(
            JsonDocument
                .Parse(await host.Client.GetStringAsync($"/api/public/permits?{query}&limit=1"))
                .RootElement.GetProperty("items")[0]
        );

    private static async Task<string> Proposal(PortalHost host, bool isReached) =>
        JsonDocument
            .Parse(await host.Client.GetStringAsync("/api/public/proposals"))
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .First(entry =>
                (entry.TryGetProperty("crossing", out var crossing) && crossing.ValueKind == JsonValueKind.Object)
                == isReached
            )
            .GetProperty("id")
            .GetString()!;

    private static async Task<string> AddressOf(PortalHost host, string number) =>
        Uri.UnescapeDataString(
            LookupAtAddress().Match(await host.Client.GetStringAsync($"/en/permits/{number}")).Groups[1].Value
        );

    private static async Task<string> SecondPage(PortalHost host)
    {
        var first = JsonDocument.Parse(await host.Client.GetStringAsync("/api/public/permits?limit=20"));
        return first.RootElement.GetProperty("next").GetString()!.Split("cursor=")[1].Split('&')[0];
    }

    private static bool Is(JsonElement entry, string member, string value) =>
        entry.TryGetProperty(member, out var found) && found.ValueEquals(value);

    private static string Number(JsonElement entry) => entry.GetProperty("number").GetString()!;

    [GeneratedRegex("/lookup\\?address=([^\"]+)")]
    private static partial Regex LookupAtAddress();
}
