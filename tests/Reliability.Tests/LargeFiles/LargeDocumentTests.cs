using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Sijil.Application;
using Sijil.Reliability.Tests.Registers;

namespace Sijil.Reliability.Tests.LargeFiles;

/// <summary>A document of the greatest length passes a host whose whole memory is smaller than the document.</summary>
public sealed class LargeDocumentTests
{
    private const string Documents = "/api/signatures/documents";
    private const long Largest = 200 * 1024 * 1024;

    /// <summary>192 MiB for all that is alive, in hexadecimal as the runtime wants it; beyond that it ends.</summary>
    private const string SmallerThanThat = "C000000";

    [Fact]
    public async Task It_goes_in_and_comes_out_as_it_was()
    {
        var folder = await RegisterFolder.Make("large-document");
        await using var database = await folder.Open(); // Ours, so that it ends with the test.
        using var host = new HostProcess(folder, ("DOTNET_GCHeapHardLimit", SmallerThanThat));
        host.Start();
        await host.Greets();
        using var clerk = new HttpClient { BaseAddress = host.Address };
        clerk.DefaultRequestHeaders.Authorization = new("Bearer", await Tokens.Of(folder, Roles.Clerk, "clerk-1"));

        using (var tooLarge = await Store(clerk, Largest + 1))
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        using var stored = await Store(clerk, Largest);
        Assert.Equal(HttpStatusCode.Created, stored.StatusCode);

        using var answer = await clerk.GetAsync(
            new Uri($"{stored.Headers.Location}/content", UriKind.Relative),
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        Assert.Equal((HttpStatusCode.OK, Largest), (answer.StatusCode, answer.Content.Headers.ContentLength));
        await using var content = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        Assert.Equal(await Digest(new RepeatedBytes(Largest)), await Digest(content));
    }

    private static async Task<HttpResponseMessage> Store(HttpClient clerk, long length)
    {
        using var file = new StreamContent(new RepeatedBytes(length));
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "document",
            FileName = "plan.pdf",
        };
        using var form = new MultipartFormDataContent();
        form.Add(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, Documents) { Content = form };
        request.Headers.Add("Idempotency-Key", $"of-{length}");
        return await clerk.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Digest(Stream content) =>
        Convert.ToHexString(await SHA256.HashDataAsync(content, TestContext.Current.CancellationToken));
}
