using System.Net;
using System.Text;
using Sijil.Application.Ledger;
using Sijil.Domain.Ledger.Checkpoints;
using Sijil.Domain.Ledger.Merkle;
using Sijil.Domain.Ledger.Notes;

namespace Sijil.Portal.Tests.Proofs;

/// <summary>Whoever runs no script takes the files that the page offers.</summary>
public sealed class EventFilesTests(PortalHost host)
{
    private const int ScriptBudget = 12 * 1024;

    [Fact]
    public async Task Without_scripts_the_page_says_how_and_offers_what_verifies_offline()
    {
        var page = await host.Open($"/en/events/{host.Samples.Events.Decision}");
        Assert.Contains("runs no scripts", await page.Locator("noscript").InnerTextAsync(), StringComparison.Ordinal);

        var entry = await Download("a[download='entry.json']");
        var proof = LogProof.Parse(await Download("a[download='event.tlog-proof']"));
        var key = VerifierKey.Parse((await Text("a[href$='/vkey']")).Trim());

        var policy = new LogPolicy([new(key, null)], [], new Quorum.None());
        Assert.IsType<CheckpointVerification.Accepted>(proof.Verify(MerkleHash.OfLeaf(entry), policy, Ed25519.Verify));
        await page.Context.CloseAsync();

        async Task<byte[]> Download(string link) =>
            await host.Client.GetByteArrayAsync(
                await page.Locator(link).GetAttributeAsync("href"),
                TestContext.Current.CancellationToken
            );

        async Task<string> Text(string link) => Encoding.UTF8.GetString(await Download(link));
    }

    [Fact]
    public async Task What_verifies_is_light()
    {
        var weight = 0;
        foreach (
            var script in new[]
            {
                "page",
                "entry",
                "merkle",
                "note",
                "steps",
                "lookup",
                "memory",
                "signature",
                "address",
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/verify/{script}.js");
            request.Headers.Add("Accept-Encoding", "gzip");
            using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
            weight += (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{weight} bytes");
        Assert.InRange(weight, 1000, ScriptBudget);
    }

    [Fact]
    public async Task Only_what_was_signed_can_be_shown_to_have_grown()
    {
        foreach (var question in new[] { "from=0&to=1", "from=2&to=1", "from=1&to=999999999" })
        {
            using var answer = await host.Client.GetAsync(
                $"/api/public/log/growth?{question}",
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
