using System.Net;
using Sijil.Api.Tests.Governance.Proposals;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.OpenData;

/// <summary>All proposals as a table, for whoever counts by themselves.</summary>
public class ProposalsFileTests(RegisterHost host)
{
    /// <summary>The one whose portal this is.</summary>
    private const string Municipality = "demo";
    private const string File = "/api/public/proposals.csv";

    private const string Head =
        "id,phase,revision,title,text,rules,rules_version,first_day,last_day,threshold,residents,others,threshold_reached_at,"
        + "closed_on,withdrawn_on,withdrawal_reason,objections_until,is_key_destroyed";

    [Fact]
    public async Task What_is_published_is_in_it_as_text_and_a_draft_is_not()
    {
        var petition = await Petition.In(host, Municipality, residents: 2);
        var author = petition.Citizen(Petition.Author);
        var draft = await Petition.Draft(author);
        var open = await Published(author);
        var withdrawn = await petition.Open();
        (await author.Change($"{Petition.Path}/{withdrawn}/withdrawal", new { reason = "mistaken" }, 2)).Expect(
            HttpStatusCode.OK
        );
        (await Petition.Support(petition.Citizen(Petition.Resident(1)), open)).Expect(HttpStatusCode.OK);

        var lines = await Eventually.Is(
            "both are in the file, as they stand",
            () => Lines(""),
            read =>
                Line(read, open)?.Contains(",1,0,,,,,,false", StringComparison.Ordinal) is true
                && Line(read, withdrawn)?.Contains(",withdrawn,1,", StringComparison.Ordinal) is true
        );

        Assert.Equal(Head, lines[0]);
        Assert.StartsWith(
            $"{open},open,1,\"'=HYPERLINK(\"\"https://example.org\"\")\",\"'@SUM(A1), et la suite\",citizen-proposal,",
            Line(lines, open)!,
            StringComparison.Ordinal
        );
        Assert.EndsWith(",false", Line(lines, withdrawn)!, StringComparison.Ordinal);
        Assert.Contains(",mistaken,", Line(lines, withdrawn)!, StringComparison.Ordinal);
        Assert.Null(Line(lines, draft));

        var narrowed = await Lines("?phase=withdrawn");
        Assert.NotNull(Line(narrowed, withdrawn));
        Assert.Null(Line(narrowed, open));
    }

    [Fact]
    public async Task It_says_what_it_is()
    {
        using var reader = Anonymous();

        var file = await Eventually.Is(
            "a checkpoint covers what is in the file",
            async () => (await reader.Read(File)).Expect(HttpStatusCode.OK),
            file => Name(file).Contains("-in-log-of-", StringComparison.Ordinal)
        );

        Assert.Equal("text/csv; charset=utf-8; header=present", file.Message.Content.Headers.ContentType!.ToString());
        Assert.Matches("^attachment; filename=\"?proposals-as-of-event-[0-9]+-in-log-of-[0-9]+.csv\"?$", Name(file));
        Assert.True(file.Message.Headers.CacheControl!.Public);
        (await reader.Read($"{File}?phase=lost")).Expect(HttpStatusCode.BadRequest, "request.parameter-malformed");
    }

    private static string Name(Answer file) => file.Message.Content.Headers.ContentDisposition!.ToString();

    private static async Task<Guid> Published(HttpClient author)
    {
        var texts = new { title = "=HYPERLINK(\"https://example.org\")", text = "@SUM(A1), et la suite" };
        var drafted = (await author.Create(Petition.Path, texts)).Expect(HttpStatusCode.Created);
        var id = drafted["streamId"].GetGuid();
        (await author.Change($"{Petition.Path}/{id}/publication", new { rules = "citizen-proposal" }, 1)).Expect(
            HttpStatusCode.OK
        );
        return id;
    }

    private async Task<string[]> Lines(string query)
    {
        using var reader = Anonymous();
        return (await reader.Read(File + query))
            .Expect(HttpStatusCode.OK)
            .Text.TrimStart('\ufeff')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static string? Line(IEnumerable<string> lines, Guid proposal) =>
        lines.SingleOrDefault(line => line.StartsWith($"{proposal},", StringComparison.Ordinal));

    private HttpClient Anonymous() => new() { BaseAddress = new Uri(host.Application.Urls.First()) };
}
