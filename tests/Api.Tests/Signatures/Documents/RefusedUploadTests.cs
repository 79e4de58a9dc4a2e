using System.Net;
using System.Text;
using Sijil.Api.Tests.Permits;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>What is not taken is said clearly, and leaves nothing behind.</summary>
public sealed class RefusedUploadTests(RegisterHost host) : IAsyncLifetime
{
    private const string Town = "archive-refusing";

    private readonly Archive archive = new(host, Town);

    public async ValueTask InitializeAsync() => await host.AddMunicipality(Town);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("plan.exe", "MZ", "signatures.document-type-not-allowed")]
    [InlineData("plan", "text", "signatures.document-type-not-allowed")]
    [InlineData("plan.pdf", "text", "signatures.document-type-contradicted")]
    [InlineData("plan.txt", "<!doctype html>", "signatures.document-type-contradicted")]
    [InlineData("plan.txt", "", "signatures.document-empty")]
    public async Task A_document_is_what_its_name_says_it_is(string name, string content, string code) =>
        await Refused(() => archive.Store(Encoding.UTF8.GetBytes(content), name), HttpStatusCode.Conflict, code);

    [Fact]
    public async Task A_document_is_kept_by_a_unit() =>
        await Refused(
            () => archive.Store(Archive.Text("a", 10), by: host.Client(Town, "clerk", "clerk-of-no-unit")),
            HttpStatusCode.Conflict,
            "signatures.document-unit-missing"
        );

    [Fact]
    public async Task A_document_concerns_persons_whom_the_register_has_met() =>
        await Refused(
            () =>
                archive.Store(
                    Archive.Text("a", 10),
                    concerns: new SubjectId(Guid.Parse("7d0c0a2b-52a4-4c2f-8a77-3c4d8f6a1b22"))
                ),
            HttpStatusCode.Conflict,
            "signatures.document-concerned-unknown"
        );

    [Fact]
    public async Task A_file_above_the_limit_is_refused_whether_or_not_its_length_is_told()
    {
        await using var small = await SmallHost.Start(host);
        var clerk = small.Clerk(Town);

        await Refused(
            () => archive.Store(Archive.Text("a", SmallHost.Largest + 1), by: clerk),
            HttpStatusCode.RequestEntityTooLarge,
            "request.too-large"
        );
        using var unmeasured = new UnmeasuredContent(Archive.Text("a", SmallHost.Largest + 1));
        await Refused(
            () => archive.Send(Archive.Form(unmeasured, "plan.txt"), by: clerk),
            HttpStatusCode.RequestEntityTooLarge,
            "request.too-large"
        );
        (await archive.Store(Archive.Text("a", SmallHost.Largest), by: clerk)).Expect(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType, "request.media-type-unsupported")]
    [InlineData("multipart/form-data", "", HttpStatusCode.UnsupportedMediaType, "request.media-type-unsupported")]
    [InlineData("multipart/form-data; boundary=b", "", HttpStatusCode.BadRequest, "request.malformed")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n",
        HttpStatusCode.BadRequest,
        "request.malformed"
    )]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"concerns\"\r\n\r\nnobody\r\n--b--\r\n",
        HttpStatusCode.BadRequest,
        "request.invalid"
    )]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n\r\ncut off",
        HttpStatusCode.BadRequest,
        "request.malformed"
    )]
    [InlineData(
        "multipart/form-data; boundary=b",
        "--b\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.txt\"\r\n\r\nx\r\n--b\r\nContent-Disposition: form-data; name=\"more\"\r\n\r\ny\r\n--b--\r\n",
        HttpStatusCode.BadRequest,
        "request.malformed"
    )]
    public async Task What_is_no_form_with_a_file_at_its_end_is_refused(
        string mediaType,
        string body,
        HttpStatusCode status,
        string code
    )
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        await Refused(() => archive.Send(content), status, code);
    }

    [Fact]
    public async Task A_key_is_needed()
    {
        using var form = Archive.Form(new ByteArrayContent(Archive.Text("a", 10)), "plan.txt");

        using var answer = await archive.Office.Clerk.PostAsync(
            new Uri(Archive.All, UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task Refused(Func<Task<Answer>> upload, HttpStatusCode status, string code)
    {
        var before = archive.Files;
        (await upload()).Expect(status, code);
        Assert.Equal(before, archive.Files);
    }
}
