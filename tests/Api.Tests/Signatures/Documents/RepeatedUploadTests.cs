using System.Net;
using Sijil.Api.Tests.Permits;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>An upload can be sent again until it is answered, whatever became of it before.</summary>
public sealed class RepeatedUploadTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "archive-repeating";

    private readonly Archive archive = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_same_again_is_answered_alike_and_written_once()
    {
        var key = Requests.FreshKey();
        var content = Archive.Text("a plan", 200_000);
        var first = (await archive.Store(content, key: key)).Expect(HttpStatusCode.Created);
        var files = archive.Files;

        var second = (await archive.Store(content, key: key)).Expect(HttpStatusCode.Created);

        Assert.Equal(first.Text, second.Text);
        Assert.Equal(files, archive.Files);
    }

    [Fact]
    public async Task Another_document_under_the_same_key_is_refused()
    {
        var key = Requests.FreshKey();
        var person = await archive.Somebody("Yasmine");
        (await archive.Store(Archive.Text("a plan", 200_000), key: key)).Expect(HttpStatusCode.Created);
        var files = archive.Files;

        foreach (
            var other in new[]
            {
                archive.Store(Archive.Text("b plan", 200_000), key: key),
                archive.Store(Archive.Text("a plan", 200_001), key: key),
                archive.Store(Archive.Text("a plan", 200_000), "plan.json", key),
                archive.Store(Archive.Text("a plan", 200_000), key: key, concerns: person),
            }
        )
            (await other).Expect(HttpStatusCode.UnprocessableEntity, "request.idempotency-key-reused");
        Assert.Equal(files, archive.Files);
    }

    [Fact]
    public async Task Of_two_at_the_same_time_one_is_kept_and_both_are_told_which()
    {
        var key = Requests.FreshKey();
        var content = Archive.Text("a plan", 200_000);
        var before = archive.Files;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => archive.Store(content, key: key)));

        Assert.Single(answers.Select(answer => answer.Expect(HttpStatusCode.Created)["streamId"].GetGuid()).Distinct());
        Assert.Single(archive.Files.Except(before));
    }
}
