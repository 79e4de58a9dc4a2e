using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Signatures.Documents;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>An upload that never ends leaves nothing that anybody could take for a document, and what it leaves is swept away.</summary>
public sealed class CutOffUploadTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "archive-cut-off";

    private readonly Archive archive = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_connection_that_breaks_leaves_nothing()
    {
        const string Broken = "archive-broken";
        await host.AddMunicipality(Broken);
        var broken = new Archive(host, Broken);
        var clerk = broken.Office.Clerk;
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(
                clerk.BaseAddress!.Host,
                clerk.BaseAddress.Port,
                TestContext.Current.CancellationToken
            );
            await using var stream = connection.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"POST {Archive.All} HTTP/1.1\r\nHost: {clerk.BaseAddress.Authority}\r\nAuthorization: {clerk.DefaultRequestHeaders.Authorization}\r\nIdempotency-Key: {Requests.FreshKey()}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n\r\n{new string('x', 300_000)}"
                    )
                ),
                TestContext.Current.CancellationToken
            );
            await Eventually.Is("the upload is under way", () => Task.FromResult(broken.Files.Length == 1));
        }

        await Eventually.Is("nothing is left of it", () => Task.FromResult(broken.Files.Length == 0));
    }

    [Fact]
    public async Task The_sweep_takes_old_drafts_and_objects_of_which_nothing_is_recorded_and_leaves_all_else()
    {
        var content = Archive.Text("a plan", 200_000);
        var document = await archive.Stored(content);
        var recorded = Assert.Single(archive.Files);
        var orphan = await Orphan();
        await using var draft = await archive.Objects.Begin(TestContext.Current.CancellationToken);
        await draft.Write(Archive.Text("half", 4), TestContext.Current.CancellationToken);
        var sweep = host.Service<DocumentSweep>();

        Assert.Equal(
            0,
            await sweep.Run(Town, DateTimeOffset.UtcNow.AddDays(-1), TestContext.Current.CancellationToken)
        );
        Assert.Equal(3, archive.Files.Length);

        Assert.Equal(2, await sweep.Run(Town, DateTimeOffset.UtcNow.AddDays(1), TestContext.Current.CancellationToken));
        Assert.Equal([recorded], archive.Files);
        Assert.Null(await archive.Objects.Read(orphan, TestContext.Current.CancellationToken));
        Assert.Equal(content, await archive.Content(document));
    }

    private async Task<string> Orphan()
    {
        await using var draft = await archive.Objects.Begin(TestContext.Current.CancellationToken);
        await draft.Write(Archive.Text("whole, and never recorded", 100), TestContext.Current.CancellationToken);
        return await draft.Keep(TestContext.Current.CancellationToken);
    }
}
