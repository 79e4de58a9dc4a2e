using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Sijil.Api.Signatures.Documents;
using Sijil.Api.Tests.DataRights;
using Sijil.Api.Tests.Permits;
using Sijil.Application.Signatures.Documents;
using Sijil.Domain.DataRights;

namespace Sijil.Api.Tests.Signatures.Documents;

/// <summary>Those who store documents in one municipality, and where these lie.</summary>
internal sealed class Archive(RegisterHost host, string municipality)
{
    public const string All = "/api/signatures/documents";

    public Office Office { get; } = new(host, municipality);

    public IObjectStore Objects => host.Service<IObjectStores>().Open(municipality);

    public string Folder => Path.Combine(host.DataFolder, "objects", municipality);

    public string[] Files =>
        Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>A text of some length that is like no other.</summary>
    public static byte[] Text(string beginning, int length) => Encoding.UTF8.GetBytes(beginning.PadRight(length, '.'));

    public Task<Answer> Store(
        byte[] content,
        string name = "plan.txt",
        string? key = null,
        HttpClient? by = null,
        params SubjectId[] concerns
    ) => Send(Form(new ByteArrayContent(content), name, concerns), key, by);

    public async Task<Answer> Send(HttpContent body, string? key = null, HttpClient? by = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, All) { Content = body };
        request.Headers.Add("Idempotency-Key", key ?? Requests.FreshKey());
        var response = await (by ?? Office.Clerk).SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new(response.StatusCode, text, response);
    }

    /// <summary>The id of a document that is there now.</summary>
    public async Task<Guid> Stored(byte[] content, params SubjectId[] concerns) =>
        (await Store(content, concerns: concerns)).Expect(HttpStatusCode.Created)["streamId"].GetGuid();

    public static MultipartFormDataContent Form(HttpContent file, string name, params SubjectId[] concerns)
    {
        var form = new MultipartFormDataContent();
        foreach (var person in concerns)
            form.Add(new StringContent(person.Value.ToString()), UploadForm.Concerns);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = UploadForm.Document,
            FileName = $"\"{name}\"",
        };
        form.Add(file);
        return form;
    }

    public Task<HttpResponseMessage> Fetch(Guid document, HttpClient? by = null) =>
        (by ?? Office.Clerk).GetAsync(new Uri($"{All}/{document}/content", UriKind.Relative));

    public async Task<byte[]> Content(Guid document)
    {
        using var answer = await Fetch(document);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    public Task<Answer> Refused(Guid document, HttpClient? by = null) =>
        (by ?? Office.Clerk).Read($"{All}/{document}/content");

    /// <summary>Somebody of whom no case is open any more.</summary>
    public async Task<SubjectId> Concluded(string name)
    {
        var submitted = await Office.Submitted(new Applicant(Name: name, NationalId: null));
        var applicant = await Office.ApplicantOf(submitted);
        await submitted.After(Office.Clerk, "withdrawal", new { receivedOn = Office.Today, channel = "post" });
        return applicant;
    }

    /// <summary>Somebody whom the register has met, as an applicant.</summary>
    public async Task<SubjectId> Somebody(string name) =>
        await Office.ApplicantOf(await Office.Submitted(new Applicant(Name: name, NationalId: null)));
}
