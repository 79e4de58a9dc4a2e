using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Marten;
using Sijil.Api.Hosting;
using Sijil.Api.OpenData;
using Sijil.Api.Tests.DataRights;
using Sijil.Api.Tests.Permits;
using Sijil.Application;
using Sijil.Application.Permits;
using Sijil.Domain.DataRights;
using Sijil.Domain.Permits;
using Sijil.Domain.Signatures;
using Sijil.Projections.Permits;

namespace Sijil.Api.Tests.Signatures;

/// <summary>A decision of the demo, which nobody has configured anything for, with all that its public page hands out.</summary>
public sealed partial class ADemoDecision : IAsyncLifetime
{
    private const string Municipality = RegisterApplication.Demo;

    private static readonly string[] Told = ["indication", "subIndication", "level"];

    private readonly AdjustableClock clock = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-demo-");
    private readonly Lazy<HttpClient> client;

    public ADemoDecision()
    {
        Host = new("register-with-time-stamps", clock, stampsTime: true);
        client = new(() => new() { BaseAddress = new(Host.Application.Urls.First()) });
    }

    internal RegisterHost Host { get; }

    /// <summary>From the seal being made to the last that was added to it.</summary>
    internal IReadOnlyList<SealEvent> Seal { get; private set; } = [];

    /// <summary>The commands that the page of the decision shows for its seal and for its data, in their order.</summary>
    internal IReadOnlyList<string> Commands { get; private set; } = [];

    /// <summary>As somebody has it who downloads everything on the page, and the applicant what was written to them.</summary>
    internal string Folder => folder.FullName;

    public async ValueTask InitializeAsync()
    {
        await Host.InitializeAsync();
        var office = new Office(Host, Municipality);
        var decided = await office.Decided();
        var applicant = await office.ApplicantOf(decided);
        var notified = await decided.After(office.Clerk, "notification", CaseHistories.Notification());
        var stream = SealId.Of(SealNotifiedDecision.Act, notified.Id).Value;
        Seal = await Eventually.Is(
            "the seal has its evidence",
            () => Events(stream),
            events => events is [.., SealExtended]
        );
        var number = ((ActSealed)Seal[0]).Act.Number;
        var page = await Eventually.Is(
            "the page shows it",
            () => client.Value.GetStringAsync($"/en/permits/{number}", Cancellation),
            shown => shown.Contains(SealLevel.CadesBaselineLT, StringComparison.Ordinal)
        );
        Commands = [.. Shown().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))];
        foreach (var offered in Offered().Matches(page).Cast<Match>())
            await File.WriteAllBytesAsync(
                Path.Combine(Folder, offered.Groups[2].Value),
                await client.Value.GetByteArrayAsync(offered.Groups[1].Value, Cancellation),
                Cancellation
            );
        await TakeLetter(notified.Id, applicant);
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsValueCreated)
            client.Value.Dispose();
        await Host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    internal void PutForwardTo(DateTimeOffset moment) => clock.PutForwardTo(moment);

    internal Task<byte[]> Published(string digest) =>
        client.Value.GetByteArrayAsync($"{PublishedFilesEndpoint.Path}/{digest}", Cancellation);

    internal Task<string> OfLog(string path) =>
        client.Value.GetStringAsync($"/log/{Municipality}/{path}", Cancellation);

    internal Task<byte[]> BytesOfLog(string path) =>
        client.Value.GetByteArrayAsync($"/log/{Municipality}/{path}", Cancellation);

    internal async Task<bool> HasInLog(string path)
    {
        using var answer = await client.Value.GetAsync($"/log/{Municipality}/{path}", Cancellation);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>The verdict of the public endpoint, which knows what the municipality knows, by the clock of the host.</summary>
    internal async Task<string> Verdict(string sealDigest)
    {
        var document = await Published(((ActSealed)Seal[0]).Document.Digest);
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(await Published(sealDigest)), "signature", "decision.p7s" },
            { new ByteArrayContent(document), "document", "decision.html" },
        };
        using var answer = await client.Value.PostAsync("/api/public/signatures/verification", form, Cancellation);
        using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        var signature = report.RootElement.GetProperty("signatures")[0];
        return string.Join(' ', Told.Select(member => signature.GetProperty(member).GetString()).OfType<string>());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task TakeLetter(Guid application, SubjectId applicant)
    {
        var written = (
            await Eventually.Is("it is written to the applicant", () => Entry(application), found => found is not null)
        )!;
        await Hand(written.Document, "letter.html");
        await Hand(written.Seal, "letter.p7s");

        async Task Hand(Guid file, string name)
        {
            var by = new Instruction(Municipality, new(applicant, Roles.Citizen, Unit: null), "test");
            var (found, _) = await Host.Service<HandedNotifications>().Open(new(file), applicant, by, Cancellation);
            await using var to = File.Create(Path.Combine(Folder, name));
            await foreach (var part in found!.Content)
                await to.WriteAsync(part, Cancellation);
        }
    }

    private async Task<NotificationEntry?> Entry(Guid application)
    {
        await using var session = Host.Service<IDocumentStore>().QuerySession(Municipality);
        return await new NotificationEntries(session).Of(new PermitApplicationId(application), Cancellation);
    }

    private async Task<IReadOnlyList<SealEvent>> Events(Guid stream)
    {
        await using var session = Host.Service<IDocumentStore>().QuerySession(Municipality);
        var events = await session.Events.FetchStreamAsync(stream, token: Cancellation);
        return [.. events.Select(recorded => (SealEvent)recorded.Data)];
    }

    [GeneratedRegex("href=\"([^\"]+)\" download=\"([^\"]+)\"")]
    private static partial Regex Offered();

    [GeneratedRegex("<pre dir=\"ltr\" tabindex=\"0\"><code>(.*?)</code></pre>", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
