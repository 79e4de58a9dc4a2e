namespace Sijil.Api.Tests.Http;

/// <summary>The description of the API is committed, so that a change of it is seen in review.</summary>
public sealed class ApiDocumentTests(RegisterHost host)
{
    [Fact]
    public async Task The_committed_document_describes_the_api_as_it_is()
    {
        var committed = await File.ReadAllTextAsync(
            Path.Combine(Checkout(), "docs", "openapi.json"),
            TestContext.Current.CancellationToken
        );

        using var anyone = new HttpClient { BaseAddress = new Uri(host.Application.Urls.First()) };
        var served = await anyone.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        Assert.True(
            committed.TrimEnd() == served.TrimEnd(),
            "docs/openapi.json does not describe the API. If the change is meant, write it from a running host: curl http://127.0.0.1:5080/openapi/v1.json > docs/openapi.json"
        );
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sijil.slnx")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
